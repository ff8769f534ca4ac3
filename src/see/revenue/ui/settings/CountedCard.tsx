import { Button, NumberInput, Select } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { useStandingForm } from '#web/kit/form/draft/use-standing-form.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownCounted } from '../revenue-api.ts'
import { choiceNames, words as shared, switchNames } from '../words.ts'
import css from './CountedCard.module.css'
import { words } from './words.ts'

const choices = {
  recognised: { values: ['end', 'cancellation'], hint: words.recognisedHint },
  usage: { values: ['counted', 'left out'], hint: words.usageHint },
  trials: { values: ['counted', 'left out'], hint: words.trialsHint },
  services: { values: ['counted', 'left out'], hint: words.servicesHint },
} as const
const names = ['recognised', 'usage', 'trials', 'services'] as const

/** How revenue is counted where a question says nothing else. */
export function CountedCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.counted)} sub={t(words.countedSub)}>
      <Answer of={settings} rows={5}>
        {(kept) => <CountedForm kept={kept} />}
      </Answer>
    </Card>
  )
}

function CountedForm({ kept }: { readonly kept: ShownCounted }) {
  const { t } = useWords()
  const disabled = !useMay('workspace.write')
  const { isChosen } = kept
  const { base, shown: draft, changed, write: set, settled } = useStandingForm(kept)
  const save = useSave(api.set, { etag: () => base.etag, done: words.saved, quiet: true })
  const problems = problemsIn(save.error, ['graceDays'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(changed, { onSuccess: settled })
  }
  return (
    <form onSubmit={submit}>
      {isChosen ? null : <p className={css.hint}>{t(words.isUsual)}</p>}
      <FormRow label={t(switchNames.grace)} hint={t(words.graceHint)} error={problems.at.get('graceDays')}>
        <NumberInput
          aria-label={t(switchNames.grace)}
          disabled={disabled}
          min={0}
          max={366}
          allowDecimal={false}
          suffix={` ${t(words.days)}`}
          value={draft.graceDays}
          onChange={(next) => set({ graceDays: typeof next === 'number' ? next : draft.graceDays })}
        />
      </FormRow>
      {names.map((name) => (
        <FormRow key={name} label={t(switchNames[name])} hint={t(choices[name].hint)}>
          <Select
            aria-label={t(switchNames[name])}
            disabled={disabled}
            allowDeselect={false}
            data={choices[name].values.map((value) => ({
              value,
              label: t(choiceNames[name]?.[value] ?? shared.notKnown),
            }))}
            value={draft[name]}
            onChange={(next) => set({ [name]: next ?? draft[name] })}
          />
        </FormRow>
      ))}
      {problems.overall === undefined ? null : <p role="alert">{problems.overall}</p>}
      {disabled ? null : (
        <div className={css.acts}>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t(words.save)}
          </Button>
        </div>
      )}
    </form>
  )
}
