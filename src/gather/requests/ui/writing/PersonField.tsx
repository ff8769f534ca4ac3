import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { peopleApi } from '../requests-api.ts'
import { words } from '../words.ts'

type Choice = { readonly value: string; readonly label: string }
type PersonFieldProps = {
  /** Whose people they are; nobody can be chosen while that is open. */
  readonly customerId: string | null
  readonly value: string
  readonly onChange: (personId: string) => void
  readonly error?: string | undefined
}

/** A person of the customer, found by a piece of their name, its reading or their address. */
export function PersonField({ customerId, value, onChange, error }: PersonFieldProps) {
  const { t } = useWords()
  const nobody: Choice = { value: '', label: t(words.anyPerson) }
  const [typed, setTyped] = useState(nobody.label)
  const [chosen, setChosen] = useState<Choice>(nobody)
  const [q] = useDebouncedValue(typed === chosen.label ? '' : typed.trim(), 200)
  const wish = { customerId: customerId ?? '', limit: 50, ...(q !== '' && { q }) }
  const found = useAsk(peopleApi.list, wish, {
    enabled: customerId !== null,
    placeholderData: (before) => (before?.rows.every((one) => one.customerId === customerId) ? before : undefined),
  })
  const people = (customerId === null ? [] : (found.data?.rows ?? []))
    .filter(({ erasedAt }) => erasedAt === null)
    .map(({ id, name, email }) => ({ value: id, label: name || email || id }))
  const kept = value === '' || people.some((one) => one.value === value) ? [] : [chosen]
  const data = [nobody, ...kept, ...people]
  return (
    <Select
      label={t(words.person)}
      data={data}
      value={value}
      error={error}
      disabled={customerId === null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={found.isPending ? null : t(words.noSuchPerson)}
      filter={({ options }) =>
        q === '' ? options : options.filter((one) => 'value' in one && people.some(({ value: id }) => id === one.value))
      }
      allowDeselect={false}
      onChange={(id) => {
        setChosen(data.find((one) => one.value === id) ?? nobody)
        onChange(id ?? '')
      }}
    />
  )
}
