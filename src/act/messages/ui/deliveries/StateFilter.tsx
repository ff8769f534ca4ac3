import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useWords } from '#web/wording/say.ts'
import type { DeliveryState, StateWish } from '../../contract.ts'
import { stateNames, togetherNames } from '../../words.ts'
import { words } from '../words.ts'

export const states = Object.keys(stateNames) as DeliveryState[]

const choiceNames = { ...stateNames, ...togetherNames }
const choices = Object.keys(choiceNames) as StateWish[]

/** The state that the address bar names, or several that are counted together. */
export function useStateChosen(): StateWish | undefined {
  const [search] = useSearch()
  return choices.find((one) => one === search.state)
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
        ...choices.map((value) => ({ value: value as string, label: t(choiceNames[value]) })),
      ]}
      onChange={(next) => setSearch({ state: next || undefined })}
    />
  )
}
