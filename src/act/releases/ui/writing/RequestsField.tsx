import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { requestsApi } from '../releases-api.ts'
import { words } from '../words.ts'
import type { ReleaseDraft } from './release-draft.ts'

type Chosen = ReleaseDraft['requests']
type RequestsFieldProps = {
  readonly value: Chosen
  readonly onChange: (chosen: Chosen) => void
  readonly error?: string | undefined
}

/** Requests on record, found by what they say; before anything is typed the ones that count most. */
export function RequestsField({ value, onChange, error }: RequestsFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 200)
  const found = useAsk(requestsApi.list, { ...(q !== '' && { q }), limit: 20 }, { placeholderData: keepPreviousData })
  const ids = value.map((one) => one.value)
  const others = (found.data?.rows ?? [])
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, title }) => ({ value: id, label: title }))
  const data = [...value, ...others]
  return (
    <MultiSelect
      mt="sm"
      label={t(words.answers)}
      placeholder={t(words.findRequest)}
      searchable
      hidePickedOptions
      maxValues={50}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={found.isPending ? null : t(words.noSuchRequest)}
      filter={({ options }) => options}
      data={data}
      value={ids}
      error={error}
      onChange={(chosen) => onChange(data.filter((one) => chosen.includes(one.value)))}
    />
  )
}
