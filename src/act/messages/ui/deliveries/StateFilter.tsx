import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useWords } from '#web/wording/say.ts'
import type { DeliveryState } from '../../contract.ts'
import { stateNames } from '../../words.ts'
import { words } from '../words.ts'

export const states = Object.keys(stateNames) as DeliveryState[]

/** The state that the address bar names. */
export function useStateChosen(): DeliveryState | undefined {
  const [search] = useSearch()
  return states.find((one) => one === search.state)
}

export function StateFilter() {
  const { t } = useWords()
  const [, setSearch] = useSearch()
  const state = useStateChosen()
  return (
    <Select
      aria-label={t(words.state)}
      w={220}
      allowDeselect={false}
      value={state ?? ''}
      data={[
        { value: '', label: t(words.everyState) },
        ...states.map((value) => ({ value: value as string, label: t(stateNames[value]) })),
      ]}
      onChange={(next) => setSearch({ state: next || undefined })}
    />
  )
}
