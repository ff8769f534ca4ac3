import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { useStandingForm } from '#web/kit/form/draft/use-standing-form.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { nothingCarries } from '../../channels/words.ts'
import { exceptions } from '../may/kinds.ts'
import { exceptionNames, settingNames } from '../words.ts'
import { api, type ShownSettings } from './messages-api.ts'
import { sentences, words } from './words.ts'

/** Who speaks, what an advertisement names, and what it may rest on besides consent. */
export function SenderCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.sender)} sub={t(words.senderSub)}>
      <Answer of={settings} rows={6}>
        {(kept) => <SenderForm kept={kept} />}
      </Answer>
    </Card>
  )
}

const fields = ['senderName', 'organisation', 'postalAddress', 'contact', 'replyTo', 'unsubscribeMail'] as const
const hints = { replyTo: words.replyHint, unsubscribeMail: words.unsubscribeHint } as const

function SenderForm({ kept }: { readonly kept: ShownSettings }) {
  const { t, locale } = useWords()
  const disabled = !useMay('workspace.write')
  const { lacking, from, sends } = kept
  const { base, shown, changed, write, settled } = useStandingForm(kept)
  const save = useSave(api.setSettings, { etag: () => base.etag, done: words.saved, quiet: true })
  const problems = problemsIn(save.error, [...fields])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(changed, { onSuccess: settled })
  }
  const list = lacking.map((field) => t(settingNames[field])).join(locale === 'ja' ? '、' : ', ')
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mb="sm">
        <span>{sends ? t(sentences.from, from) : t(nothingCarries.email)}</span>
        {lacking.length === 0 ? null : <Note tone="watch">{t(sentences.lacks, list)}</Note>}
      </Stack>
      {fields.map((field) => (
        <FormRow
          key={field}
          label={t(settingNames[field])}
          error={problems.at.get(field)}
          {...(field in hints && { hint: t(hints[field as keyof typeof hints]) })}
        >
          <TextInput
            aria-label={t(settingNames[field])}
            maxLength={500}
            disabled={disabled}
            value={shown[field]}
            onChange={(event) => write({ [field]: event.currentTarget.value })}
          />
        </FormRow>
      ))}
      <FormRow label={t(settingNames.restsOn)} hint={t(words.restsHint)} error={problems.overall}>
        <Checkbox.Group
          aria-label={t(settingNames.restsOn)}
          value={[...shown.restsOn]}
          onChange={(next) => write({ restsOn: exceptions.filter((one) => next.includes(one)) })}
        >
          <Stack gap={6}>
            {exceptions.map((one) => (
              <Checkbox key={one} value={one} label={t(exceptionNames[one])} disabled={disabled} />
            ))}
          </Stack>
        </Checkbox.Group>
      </FormRow>
      {disabled ? null : (
        <Button
          type="submit"
          variant="filled"
          mt="md"
          loading={save.isPending}
          disabled={Object.keys(changed).length === 0}
        >
          {t(words.save)}
        </Button>
      )}
    </form>
  )
}
