import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { clientOf, useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import type { contract as search } from '../../../../../see/search/contract.ts'
import { words } from '../template-words.ts'

const searchApi = clientOf<typeof search>('search')
type Choice = { readonly value: string; readonly label: string }

type Props = { readonly chosen: Choice | null; readonly onChoose: (choice: Choice) => void }

/** Somebody who is on record, found by name: the letter is shown as they get it. */
export function PersonChoice({ chosen, onChoose }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const isAsked = q !== '' && q !== chosen?.label
  const found = useAsk(searchApi.find, { q }, { enabled: isAsked, placeholderData: keepPreviousData })
  const people = (isAsked ? (found.data?.people ?? []) : []).map(({ id, name, email, customerName }) => ({
    value: id,
    label: [name || email, customerName].filter((part) => part).join(' · '),
  }))
  const data = chosen === null || people.some(({ value }) => value === chosen.value) ? people : [chosen, ...people]
  return (
    <Select
      label={t(words.person)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={!isAsked || found.isPending ? null : t(words.noneFound)}
      data={data}
      value={chosen?.value ?? null}
      allowDeselect={false}
      onChange={(value) => {
        const choice = data.find((one) => one.value === value)
        if (choice !== undefined) onChoose(choice)
      }}
    />
  )
}
