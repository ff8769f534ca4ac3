import { Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { FormRow } from '#web/kit/FormRow.tsx'
import { useWords } from '#web/say.ts'
import type { ShownImport, ShownMapping, ShownTarget } from './imports-api.ts'
import { sentences, words } from './screen-words.ts'

type Source = ShownMapping['columns'][string]
export type FieldRowProps = {
  readonly field: ShownTarget['fields'][number]
  readonly reading: ShownImport['reading']
  readonly source: Source | undefined
  readonly onChange: (source: Source | null) => void
}

const constant = 'value:'

/** One field of the target: the column that fills it, one value for all rows, or nothing. */
export function FieldRow({ field, reading, source, onChange }: FieldRowProps) {
  const { t, locale } = useWords()
  const name = field.label[locale]
  const chosen = choiceOf(source, reading.headings)
  const columns = reading.headings.map((heading, place) => ({ value: `column:${place}`, label: heading }))
  const settled = chosen === 'settled' ? [{ value: 'settled', label: t(words.setByFile) }] : []
  const [isNew, setNew] = useState(false)
  const choose = (value: string | null) => {
    if (value === null) onChange(null)
    else if (value === constant) {
      setNew(true)
      onChange({ constant: field.choices[0] ?? '' })
    } else if (value.startsWith('column:'))
      onChange(
        reading.header === null ? Number(value.slice(7)) + 1 : (reading.headings[Number(value.slice(7))] ?? null),
      )
  }
  return (
    <FormRow
      label={name}
      hint={
        [field.required ? t(words.required) : '', examplesOf(chosen, reading) ?? '']
          .filter((part) => part !== '')
          .join(' · ') || undefined
      }
    >
      <Select
        aria-label={t(sentences.columnOf, name)}
        placeholder={t(words.notImported)}
        data={[...settled, ...columns, { value: constant, label: t(words.sameForAll) }]}
        value={chosen}
        searchable
        clearable
        onChange={choose}
      />
      {typeof source === 'object' && source.constant !== undefined ? (
        <ConstantField
          label={t(sentences.constantOf, name)}
          value={source.constant}
          isNew={isNew}
          onChange={(value) => onChange({ constant: value })}
        />
      ) : null}
    </FormRow>
  )
}

type ConstantFieldProps = {
  readonly label: string
  readonly value: string
  /** Just asked for: what is typed next is meant for it. */
  readonly isNew: boolean
  readonly onChange: (value: string) => void
}

function ConstantField({ label, value, isNew, onChange }: ConstantFieldProps) {
  const { t } = useWords()
  const box = useRef<HTMLInputElement>(null)
  const [isLeft, setLeft] = useState(false)
  useEffect(() => {
    if (isNew) box.current?.select()
  }, [isNew])
  return (
    <TextInput
      ref={box}
      mt="xs"
      label={label}
      value={value}
      error={isLeft && value.trim() === '' ? t(words.emptyConstant) : undefined}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function choiceOf(source: Source | undefined, headings: readonly string[]): string | null {
  if (source === undefined) return null
  if (typeof source === 'object') return source.constant === undefined ? 'settled' : constant
  const place = typeof source === 'number' ? source - 1 : headings.indexOf(source)
  return place < 0 ? 'settled' : `column:${place}`
}

function examplesOf(chosen: string | null, { sample }: FieldRowProps['reading']): string | undefined {
  if (!chosen?.startsWith('column:')) return undefined
  const place = Number(chosen.slice(7))
  const cells = sample.map((row) => row[place] ?? '').filter((cell) => cell !== '')
  return [...new Set(cells)].slice(0, 3).join(' · ').slice(0, 80) || undefined
}
