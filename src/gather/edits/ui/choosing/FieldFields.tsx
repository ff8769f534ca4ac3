import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import type { Change } from '../../contract.ts'
import { words } from '../words.ts'
import type { FieldsProps } from './AssignFields.tsx'
import { useFieldChoices } from './use-field-choices.ts'

/** Which field, and what it is to say. The name of a customer is their own: it is not changed for many. */
export function FieldFields({ onChange }: FieldsProps) {
  const { t } = useWords()
  const { grouped, shapeOf, valuesOf } = useFieldChoices()
  const [field, setField] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const [emptied, setEmptied] = useState(false)
  const tell = (field: string | null, value: string, emptied: boolean) =>
    onChange(
      field === null || (value.trim() === '' && !emptied) ? null : changeTo(field, emptied ? null : value.trim()),
    )
  const changeTo = (field: string, value: string | null): Change => {
    const { kind } = shapeOf(field)
    const number = Number((value ?? '').normalize('NFKC').replaceAll(',', ''))
    return {
      kind: 'value',
      field,
      value: value !== null && kind === 'number' && !Number.isNaN(number) ? number : value,
    }
  }
  const set = (next: string) => {
    setValue(next)
    tell(field, next, emptied)
  }
  const shape = field === null ? null : shapeOf(field)
  const choices = field === null ? null : valuesOf(field)
  const fields = grouped.map(({ group, items }) => ({ group, items: items.filter((one) => one.value !== 'name') }))
  return (
    <>
      <Select
        label={t(words.field)}
        data={fields}
        value={field}
        searchable
        data-autofocus
        onChange={(next) => {
          setField(next)
          setValue('')
          setEmptied(false)
          tell(next, '', false)
        }}
      />
      {shape === null || emptied ? null : choices === null ? (
        <TextInput
          label={t(words.newValue)}
          type={shape.kind === 'date' ? 'date' : 'text'}
          value={value}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
      ) : (
        <Select
          label={t(words.newValue)}
          data={choices}
          value={value === '' ? null : value}
          searchable
          onChange={(next) => set(next ?? '')}
        />
      )}
      {shape === null || shape.required ? null : (
        <Checkbox
          label={t(words.emptyIt)}
          checked={emptied}
          onChange={({ currentTarget }) => {
            setEmptied(currentTarget.checked)
            tell(field, value, currentTarget.checked)
          }}
        />
      )}
    </>
  )
}
