import { Group, NumberInput, Switch } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import type { ShownReading } from '../imports-api.ts'
import type { Wish } from './ReadingCard.tsx'
import { words } from './words.ts'

type RowsFieldsProps = {
  readonly reading: ShownReading
  readonly disabled: boolean
  readonly onChange: (change: Wish) => void
}

/** Which rows are the headings and where the table ends; read anew when a field is left, not at every key. */
export function RowsFields({ reading: { header, lastRow }, disabled, onChange }: RowsFieldsProps) {
  const { t } = useWords()
  const [top, bottom] = header === null ? [null, null] : typeof header === 'number' ? [header, header] : header
  const [first, setFirst] = useState<number | string>(top ?? 1)
  const [last, setLast] = useState<number | string>(bottom ?? 1)
  const [end, setEnd] = useState<number | string>(lastRow ?? '')
  const isWrong = header !== null && (Number(last) < Number(first) || (end !== '' && Number(end) <= Number(last)))
  const settle = () => {
    const wished = { header: headerOf(Number(first), Number(last)), lastRow: end === '' ? null : Number(end) }
    const present = { header: top === null ? null : headerOf(top, bottom), lastRow }
    const rows = header === null ? { ...wished, header: null } : wished
    if (!isWrong && Number(first) > 0 && JSON.stringify(rows) !== JSON.stringify(present)) onChange(rows)
  }
  const field = (label: string, value: number | string, set: (value: number | string) => void) => (
    <NumberInput
      label={label}
      min={1}
      max={1_048_576}
      allowDecimal={false}
      value={value}
      disabled={disabled}
      hideControls
      onChange={set}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
  return (
    <>
      <Switch
        label={t(words.hasHeadings)}
        checked={header !== null}
        disabled={disabled}
        onChange={(event) => onChange({ header: event.currentTarget.checked ? 1 : null })}
      />
      {header === null ? null : (
        <Group grow align="flex-end" gap="xs">
          {field(t(words.firstHeaderRow), first, setFirst)}
          {field(t(words.lastHeaderRow), last, setLast)}
        </Group>
      )}
      <NumberInput
        label={t(words.lastRow)}
        placeholder={t(words.toTheEnd)}
        min={1}
        allowDecimal={false}
        hideControls
        value={end}
        disabled={disabled}
        error={isWrong ? t(words.wrongRows) : undefined}
        onChange={setEnd}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </>
  )
}

function headerOf(first: number, last: number): number | [number, number] {
  return first === last ? first : [first, last]
}
