import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useFound } from '#web/finding/use-found.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../words.ts'

type Choice = { readonly value: string; readonly label: string }
type CustomerFieldProps = {
  readonly value: string | null
  readonly onChange: (customerId: string | null) => void
  readonly error?: string | undefined
}

/** A customer found by a piece of their name. */
export function CustomerField({ value, onChange, error }: CustomerFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [q] = useDebouncedValue(typed.trim(), 200)
  const found = useFound(chosen?.label === q ? '' : q, { limit: 10 })
  const others = (found.data?.customers ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const data = chosen === null ? others : [chosen, ...others.filter((one) => one.value !== chosen.value)]
  return (
    <Select
      label={t(words.customer)}
      placeholder={t(words.customerHint)}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={q === '' || found.isPending ? null : t(words.nobodyFound)}
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
