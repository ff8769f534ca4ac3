import { Select, Stack } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownImport, type ShownReading } from '../imports-api.ts'
import { RowsFields } from './RowsFields.tsx'
import { tellingCells } from './telling-cells.ts'
import { delimiters, encodings, sentences, words } from './words.ts'

export type Wish = Omit<Parameters<typeof api.read>[0], 'id'>

/** How the file was read; where that was guessed wrong, one choice reads it anew. */
export function ReadingCard({ one: { id, reading } }: { readonly one: ShownImport }) {
  const { t } = useWords()
  const again = useAct(api.read)
  const mayRun = useMay('imports.run')
  const { encoding, delimiter, sheet, header, lastRow } = reading
  const isText = reading.format === 'text'
  const isFixed = again.isPending || !mayRun
  const read = (change: Wish) =>
    again.mutate({
      id,
      header,
      lastRow,
      ...(isText ? { encoding, delimiter } : {}),
      ...(sheet === null ? {} : { sheet }),
      ...change,
    })
  return (
    <Card title={t(words.howRead)} sub={t(words.howReadSub)}>
      <Stack gap="md">
        {isText ? (
          <TextFields reading={reading} disabled={isFixed} onChange={read} />
        ) : (
          <SheetField reading={reading} disabled={isFixed} onChange={(chosen) => again.mutate({ id, sheet: chosen })} />
        )}
        <RowsFields key={JSON.stringify([header, lastRow])} reading={reading} disabled={isFixed} onChange={read} />
      </Stack>
    </Card>
  )
}

type FieldsProps<Change> = {
  readonly reading: ShownReading
  readonly disabled: boolean
  readonly onChange: (change: Change) => void
}

function TextFields({ reading, disabled, onChange }: FieldsProps<Wish>) {
  const { t, n } = useWords()
  const { encoding, delimiter } = reading
  const cells = tellingCells(reading)
  const pick = <Value extends string>(
    known: Readonly<Record<string, unknown>>,
    value: string | null,
    take: (value: Value) => Wish,
  ) => {
    if (value !== null && value in known) onChange(take(value as Value))
  }
  return (
    <>
      <Select
        label={t(words.encoding)}
        description={cells.length === 0 ? t(words.allAscii) : t(sentences.readAs, n.list(cells))}
        inputWrapperOrder={['label', 'input', 'description']}
        data={Object.entries(encodings).map(([value, label]) => ({ value, label: t(label) }))}
        value={encoding}
        disabled={disabled}
        onChange={(value) => pick<typeof encoding>(encodings, value, (chosen) => ({ encoding: chosen }))}
      />
      <Select
        label={t(words.delimiter)}
        data={Object.entries(delimiters).map(([value, label]) => ({ value, label: t(label) }))}
        value={delimiter}
        disabled={disabled}
        onChange={(value) => pick<typeof delimiter>(delimiters, value, (chosen) => ({ delimiter: chosen }))}
      />
    </>
  )
}

/** Another sheet has other rows, so those are recognised anew. */
function SheetField({ reading: { sheet, sheets }, disabled, onChange }: FieldsProps<string>) {
  const { t, n } = useWords()
  const nameOf = ({ name, hidden }: ShownReading['sheets'][number]) => (hidden ? t(sentences.hidden, name) : name)
  const others = sheets.filter(({ name }) => name !== sheet)
  return (
    <Select
      label={t(words.sheet)}
      {...(others.length === 0 ? {} : { description: t(sentences.otherSheets, n.list(others.map(nameOf))) })}
      inputWrapperOrder={['label', 'input', 'description']}
      data={sheets.map((one) => ({ value: one.name, label: nameOf(one) }))}
      value={sheet}
      disabled={disabled}
      onChange={(value) => value !== null && value !== sheet && onChange(value)}
    />
  )
}
