import { Autocomplete, Group, NumberInput, Select } from '@mantine/core'
import { useAskPages } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../contract/limits.ts'
import type { Trigger } from '../../contract.ts'
import { eventsApi } from '../standing-api.ts'
import { kinds, words } from '../words.ts'
import { type StandingDraft, usual } from './standing-draft.ts'

type TriggerFieldsProps = {
  readonly draft: StandingDraft
  readonly problem: string | undefined
  readonly set: (part: Partial<StandingDraft>) => void
}

const bounds = {
  every: { label: words.days, min: limits.everyLeast, max: limits.everyMost },
  caseClosed: { label: words.daysAfter, min: 0, max: 60 },
  event: { label: words.daysAfter, min: 0, max: 365 },
  contract: { label: words.daysOfContract, min: -180, max: 365 },
} as const
const hints = { every: words.everyHint, caseClosed: words.caseHint, event: words.eventHint, contract: null } as const

/** What makes it somebody's turn. */
export function TriggerFields({ draft, problem, set }: TriggerFieldsProps) {
  const { t } = useWords()
  const { kind } = draft
  const { label, min, max } = bounds[kind]
  const hint = hints[kind]
  return (
    <>
      <Select
        mt="sm"
        label={t(words.when)}
        description={hint === null ? undefined : t(hint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={(Object.keys(kinds) as Trigger['kind'][]).map((value) => ({ value, label: t(kinds[value]) }))}
        value={kind}
        error={problem}
        allowDeselect={false}
        onChange={(value) => {
          const next = (value ?? 'every') as Trigger['kind']
          set({ kind: next, ...usual[next] })
        }}
      />
      <Group mt="sm" align="flex-start" gap="md">
        {kind === 'event' ? <EventField draft={draft} set={set} /> : null}
        {kind === 'contract' ? (
          <Select
            label={t(words.day)}
            data={(['starts', 'ends'] as const).map((value) => ({ value, label: t(words[value]) }))}
            value={draft.day}
            allowDeselect={false}
            onChange={(day) => set({ day: day === 'ends' ? 'ends' : 'starts' })}
          />
        ) : null}
        <NumberInput
          label={t(label)}
          w={220}
          min={min}
          max={max}
          allowDecimal={false}
          value={draft.days}
          onChange={(days) => set({ days })}
          required
        />
      </Group>
    </>
  )
}

function EventField({ draft, set }: Pick<TriggerFieldsProps, 'draft' | 'set'>) {
  const { t } = useWords()
  const names = useAskPages(eventsApi.names, { limit: 200 })
  return (
    <Autocomplete
      label={t(words.event)}
      data={[...new Set(names.rows.map(({ name }) => name))]}
      value={draft.event}
      maxLength={200}
      onChange={(event) => set({ event })}
      required
    />
  )
}
