import { Button, Group, NumberInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { useStandingForm } from '#web/kit/form/draft/use-standing-form.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { mostDays, mostMessages, purposes } from '../purposes.ts'
import { purposeNames } from '../words.ts'
import { type CapDraft, capsIn, draftOf, isHalf } from './caps-draft.ts'
import { api, type ShownSettings } from './courtesy-api.ts'
import { QuietFields } from './QuietFields.tsx'
import { isHalfQuiet, quietDraftOf, quietIn } from './quiet-draft.ts'
import { sentences, words } from './words.ts'

/** How many messages a person gets at most, and when nobody is written to. */
export function CourtesyCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.title)} sub={t(words.sub)}>
      <Answer of={settings} rows={4}>
        {(kept) => <CourtesyForm kept={kept} />}
      </Answer>
    </Card>
  )
}

function CourtesyForm({ kept }: { readonly kept: ShownSettings }) {
  const { t } = useWords()
  const disabled = !useMay('workspace.write')
  const form = useStandingForm({ caps: draftOf(kept.caps), quiet: quietDraftOf(kept), etag: kept.etag })
  const { caps, quiet } = form.shown
  const save = useSave(api.setSettings, { etag: () => form.base.etag, done: words.saved, quiet: true })
  const problems = problemsIn(save.error, ['quietHours.until'])
  const isUnclear = isHalfQuiet(quiet) || purposes.some((one) => isHalf(caps[one]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isUnclear) return
    const quieter = form.changed.quiet && changedOf(quietIn(quiet), quietIn(form.base.quiet))
    save.mutate({ ...(form.changed.caps && { caps: capsIn(caps) }), ...quieter }, { onSuccess: form.settled })
  }
  return (
    <form onSubmit={submit}>
      {purposes.map((purpose) => (
        <FormRow
          key={purpose}
          label={t(purposeNames[purpose])}
          hint={t(words.capHint)}
          error={isHalf(caps[purpose]) ? t(words.half) : undefined}
        >
          <CapFields
            purpose={t(purposeNames[purpose])}
            disabled={disabled}
            draft={caps[purpose]}
            onChange={(next) => form.write({ caps: { ...caps, [purpose]: next } })}
          />
        </FormRow>
      ))}
      <QuietFields
        draft={quiet}
        disabled={disabled}
        problem={isHalfQuiet(quiet) ? t(words.halfQuiet) : problems.at.get('quietHours.until')}
        onChange={(next) => form.write({ quiet: next })}
      />
      {problems.overall === undefined ? null : <Note tone="watch">{problems.overall}</Note>}
      {disabled ? null : (
        <Button type="submit" variant="filled" mt="md" disabled={isUnclear} loading={save.isPending}>
          {t(words.save)}
        </Button>
      )}
    </form>
  )
}

type CapFieldsProps = {
  readonly purpose: string
  readonly disabled: boolean
  readonly draft: CapDraft
  readonly onChange: (next: CapDraft) => void
}

/** English says first how many, Japanese first in how many days. */
function CapFields({ purpose, disabled, draft, onChange }: CapFieldsProps) {
  const { t, locale } = useWords()
  const said = (value: string | number) => (value === '' ? '' : Number(value))
  const field = (key: keyof CapDraft, max: number, label: string, unit: string) => (
    <Group key={key} gap={6} wrap="nowrap">
      <NumberInput
        aria-label={label}
        w={84}
        min={1}
        max={max}
        allowDecimal={false}
        disabled={disabled}
        value={draft[key]}
        onChange={(next) => onChange({ ...draft, [key]: said(next) })}
      />
      <span>{unit}</span>
    </Group>
  )
  const most = field('most', mostMessages, t(sentences.mostOf, purpose), t(words.most))
  const days = field('days', mostDays, t(sentences.daysOf, purpose), t(words.days))
  return <Group gap="6px 14px">{locale === 'ja' ? [days, most] : [most, days]}</Group>
}
