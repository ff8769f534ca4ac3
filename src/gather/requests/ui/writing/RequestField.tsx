import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../requests-api.ts'
import { words } from '../words.ts'

type RequestFieldProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly without?: string
  readonly error?: string | undefined
}

/** A request that is on record, found by what it says; the ones that count most stand first. */
export function RequestField({ label, value, onChange, without, error }: RequestFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const [q] = useDebouncedValue(chosen?.label === typed ? '' : typed.trim(), 200)
  const found = useAsk(api.list, { ...(q !== '' && { q }), limit: 20 }, { placeholderData: keepPreviousData })
  const others = (found.data?.rows ?? [])
    .filter(({ id }) => id !== without && id !== chosen?.value)
    .map(({ id, title }) => ({ value: id, label: title }))
  const data = chosen === null ? others : [chosen, ...others]
  return (
    <Select
      label={label}
      placeholder={t(words.chooseRequest)}
      searchable
      required
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={found.isPending ? null : t(words.noneFound)}
      filter={({ options }) => options}
      data={data}
      value={value}
      error={error}
      onChange={(id) => {
        setChosen(data.find((one) => one.value === id) ?? null)
        onChange(id)
      }}
    />
  )
}
