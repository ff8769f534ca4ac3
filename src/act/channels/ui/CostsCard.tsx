import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { useStandingForm } from '#web/kit/form/draft/use-standing-form.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import { SendingChannel } from '../contract.ts'
import { api, type ShownCosts } from './channels-api.ts'
import { costLabels, words } from './words.ts'

/** What a message costs over each channel: by it the cheapest is chosen where nothing else decides. */
export function CostsCard() {
  const { t } = useWords()
  const costs = useAsk(api.costs, {})
  return (
    <Card title={t(words.costs)} sub={t(words.costsSub)}>
      <Answer of={costs} rows={4}>
        {(kept) => <CostsForm kept={kept} />}
      </Answer>
    </Card>
  )
}

function CostsForm({ kept }: { readonly kept: ShownCosts }) {
  const { t } = useWords()
  const { base, shown, changed, write, settled } = useStandingForm(kept)
  const save = useSave(api.setCosts, { etag: () => base.etag, done: words.saved, quiet: true })
  const problems = problemsIn(save.error, ['currency', ...SendingChannel.options])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(changed, { onSuccess: settled })
  }
  return (
    <form onSubmit={submit}>
      <FormRow label={t(words.currency)} error={problems.at.get('currency') ?? problems.overall}>
        <TextInput
          aria-label={t(words.currency)}
          maxLength={3}
          value={shown.currency}
          onChange={(event) => write({ currency: event.currentTarget.value.toUpperCase() })}
        />
      </FormRow>
      {SendingChannel.options.map((one) => (
        <FormRow key={one} label={t(costLabels[one])} error={problems.at.get(one)}>
          <TextInput
            aria-label={t(costLabels[one])}
            inputMode="decimal"
            placeholder={t(words.notKnown)}
            value={shown[one] ?? ''}
            onChange={(event) => write({ [one]: event.currentTarget.value.trim() || null })}
          />
        </FormRow>
      ))}
      <Button
        type="submit"
        variant="filled"
        mt="md"
        loading={save.isPending}
        disabled={Object.keys(changed).length === 0}
      >
        {t(words.save)}
      </Button>
    </form>
  )
}
