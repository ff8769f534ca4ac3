import { NumberInput, Select, Stack, Switch } from '@mantine/core'
import { useAct } from '#web/api.ts'
import { Card } from '#web/kit/Card.tsx'
import { Note } from '#web/kit/Note.tsx'
import { useWords } from '#web/say.ts'
import { api, type ShownImport } from './imports-api.ts'
import { delimiters, encodings, words } from './screen-words.ts'

type Wish = Omit<Parameters<typeof api.read>[0], 'id'>

/** How the file was read; where that was guessed wrong, one choice reads it anew. */
export function ReadingCard({ one: { id, reading, upload } }: { readonly one: ShownImport }) {
  const { t } = useWords()
  const again = useAct(api.read, { refreshes: ['imports'] })
  const { encoding, delimiter, sheet, header, sheets } = reading
  const isText = reading.format === 'text'
  const read = (change: Wish) =>
    again.mutate({
      id,
      header,
      ...(isText ? { encoding, delimiter } : {}),
      ...(sheet === null ? {} : { sheet }),
      ...change,
    })
  const pick = <Value extends string>(
    known: Readonly<Record<string, unknown>>,
    value: string | null,
    take: (value: Value) => Wish,
  ) => {
    if (value !== null && value in known) read(take(value as Value))
  }
  return (
    <Card title={t(words.howRead)}>
      <Stack gap="sm">
        {upload.broken ? <Note>{t(words.brokenBytes)}</Note> : null}
        {isText ? (
          <>
            <Select
              label={t(words.encoding)}
              data={Object.entries(encodings).map(([value, label]) => ({ value, label }))}
              value={encoding}
              allowDeselect={false}
              disabled={again.isPending}
              onChange={(value) => pick<typeof encoding>(encodings, value, (chosen) => ({ encoding: chosen }))}
            />
            <Select
              label={t(words.delimiter)}
              data={Object.entries(delimiters).map(([value, label]) => ({ value, label: t(label) }))}
              value={delimiter}
              allowDeselect={false}
              disabled={again.isPending}
              onChange={(value) => pick<typeof delimiter>(delimiters, value, (chosen) => ({ delimiter: chosen }))}
            />
          </>
        ) : (
          <Select
            label={t(words.sheet)}
            data={[...sheets]}
            value={sheet}
            allowDeselect={false}
            disabled={again.isPending}
            onChange={(value) => value !== null && read({ sheet: value })}
          />
        )}
        <Switch
          label={`${t(words.headerRow)}: ${header === null ? t(words.noHeader) : header}`}
          checked={header !== null}
          disabled={again.isPending}
          onChange={(event) => read({ header: event.currentTarget.checked ? 1 : null })}
        />
        {header === null ? null : (
          <NumberInput
            aria-label={t(words.headerRow)}
            min={1}
            max={1000}
            value={header}
            disabled={again.isPending}
            onChange={(value) => Number.isInteger(value) && value !== header && read({ header: Number(value) })}
          />
        )}
      </Stack>
    </Card>
  )
}
