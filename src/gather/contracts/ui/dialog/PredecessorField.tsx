import { Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { fieldNames } from '../../words.ts'
import type { ShownContract } from '../contracts-api.ts'
import { calledIn } from '../history/what-changed.ts'
import { sentences, words } from '../words.ts'

type PredecessorFieldProps = {
  readonly of: ShownContract | undefined
  readonly contracts: readonly ShownContract[]
  readonly value: string | null
  readonly error: string | undefined
  readonly onChange: (id: string | null) => void
}

/** Which contract of the customer this one renews. */
export function PredecessorField({ of, contracts, value, error, onChange }: PredecessorFieldProps) {
  const all = useWords()
  const { t } = all
  const others = contracts.filter(({ id }) => id !== of?.id)
  const waits = of?.renewsNumber ?? null
  return (
    <Select
      label={t(fieldNames.renews)}
      description={waits === null ? undefined : t(sentences.waitsFor, waits)}
      placeholder={t(others.length === 0 ? words.noOther : words.renewsNone)}
      data={others.map((one) => ({ value: one.id, label: calledIn(one, all) }))}
      value={value}
      error={error}
      onChange={onChange}
      clearable
    />
  )
}
