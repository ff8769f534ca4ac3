import { NativeSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { CustomerField } from '../../../../gather/requests/ui/writing/CustomerField.tsx'
import { outcomeKinds } from '../../contract/outcomes.ts'
import { holdingOn } from '../../rules/agreement.ts'
import { kindNames } from '../../words.ts'
import { api, contracts } from '../attribution-api.ts'
import { sentences, words } from '../words.ts'
import type { OutcomeDraft } from './outcome-draft.ts'

type OutcomeFieldsProps = {
  readonly draft: OutcomeDraft
  readonly isNew: boolean
  readonly problems: ReadonlyMap<string, string>
  readonly set: (part: Partial<OutcomeDraft>) => void
}

/** What was achieved, with whom, what it is worth for which days, and by which rule it is split. */
export function OutcomeFields({ draft, isNew, problems, set }: OutcomeFieldsProps) {
  const { t, n } = useWords()
  const rules = useAsk(api.rules, {}).data?.rows ?? []
  const { customerId } = draft
  const held = useAsk(contracts.list, { customerId: customerId ?? '' }, { enabled: isNew && customerId !== null })
  const versions = rules.flatMap(({ name, versions: all }) => {
    const holding = holdingOn(all, draft.happenedOn)
    return all
      .filter(({ id }) => id === draft.ruleVersionId || id === holding?.id)
      .map(({ id, number }) => ({ value: id, label: t(sentences.versionOf, name, n.whole(number)) }))
  })
  const write = (field: 'amount' | 'currency' | 'happenedOn' | 'fromOn' | 'untilOn' | 'evidence') => ({
    value: draft[field],
    error: problems.get(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [field]: value }),
  })
  const plans = (held.data?.rows ?? []).map(({ id, plan, startsOn }) => ({
    value: id,
    label: [plan, n.day(startsOn)].filter(Boolean).join(' '),
  }))
  return (
    <>
      {isNew ? (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <NativeSelect
            label={t(words.kind)}
            value={draft.kind}
            data={outcomeKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
            onChange={({ currentTarget: { value } }) =>
              set({ kind: outcomeKinds.find((one) => one === value) ?? 'retained' })
            }
            data-autofocus
          />
          <CustomerField
            value={customerId}
            error={problems.get('customerId')}
            onChange={(id) => set({ customerId: id, contractId: '', contributions: [] })}
          />
          {plans.length < 2 ? null : (
            <NativeSelect
              label={t(words.contract)}
              description={t(words.contractHint)}
              value={draft.contractId}
              error={problems.get('contractId')}
              data={[{ value: '', label: t(words.noContract) }, ...plans]}
              onChange={({ currentTarget: { value } }) => set({ contractId: value })}
            />
          )}
        </SimpleGrid>
      ) : null}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t(words.amount)} inputMode="decimal" {...write('amount')} />
        <TextInput label={t(words.currency)} maxLength={3} {...write('currency')} />
        <TextInput label={t(words.happenedOn)} type="date" {...write('happenedOn')} />
        <Select
          label={t(words.rule)}
          description={t(words.ruleHint)}
          data={[{ value: '', label: t(words.noRule) }, ...versions]}
          value={draft.ruleVersionId}
          error={problems.get('ruleVersionId')}
          allowDeselect={false}
          onChange={(value) => set({ ruleVersionId: value ?? '' })}
        />
        <TextInput label={t(words.fromOn)} description={t(words.periodHint)} type="date" {...write('fromOn')} />
        <TextInput label={t(words.untilOn)} description={t(words.periodHint)} type="date" {...write('untilOn')} />
      </SimpleGrid>
      <Textarea label={t(words.evidence)} autosize minRows={2} {...write('evidence')} />
    </>
  )
}
