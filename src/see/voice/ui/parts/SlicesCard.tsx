import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { type Measure, parts } from '../../contract.ts'
import { measureNames, partNames } from '../../words.ts'
import { shownScore } from '../shown.ts'
import { answersAt, chosen } from '../voice-address.ts'
import type { Shown, ShownCell } from '../voice-api.ts'
import { stanceNames, words } from '../words.ts'

type Row = ShownCell & { readonly slice: string; readonly name: string }

/** One period told apart, the most answers first: an order by score would crown whom chance favours. */
export function SlicesCard({ data, place }: Shown) {
  const all = useWords()
  const { t } = all
  const [search] = useSearch()
  const span = data.periods[place]
  if (span === undefined) return null
  const rows = data.slices
    .flatMap(({ slice, name, cells }): Row[] => {
      const cell = cells[place]
      return cell === undefined || (cell.n === 0 && !cell.isHidden) ? [] : [{ slice, name: t(name), ...cell }]
    })
    .toSorted((one, other) => other.n - one.n)
  const open = (of: string, part?: (typeof parts)[number]) =>
    answersAt(search, span, { of, ...(part === undefined ? {} : { part }) })
  return (
    <Card title={t(words.slices, t(span.name))} sub={t(words.slicesSub)} flush>
      {data.acrossCultures ? <Note tone="watch">{t(words.acrossCultures)}</Note> : null}
      <DataTable
        label={t(words.slices, t(span.name))}
        columns={columnsOf(chosen(search, 'measure'), all, open)}
        rows={rows}
        rowId={({ slice }) => slice}
      />
    </Card>
  )
}

type Open = (of: string, part?: (typeof parts)[number]) => string

function columnsOf(measure: Measure, { t, n, locale }: Words, open: Open): Column<Row>[] {
  const link = (row: Row, count: number, part?: (typeof parts)[number]) =>
    count === 0 ? '–' : <Go to={open(row.slice, part)}>{n.whole(count)}</Go>
  const shown = (value: number) => shownScore(measure, value, n)
  return [
    { key: 'slice', label: t(words.slice), width: 150, grow: true, cell: ({ name }) => name },
    {
      key: 'score',
      label: t(measureNames[measure]),
      right: true,
      width: 90,
      cell: ({ score }) => (score.known ? shown(score.value) : '–'),
    },
    {
      key: 'interval',
      label: t(words.intervalHead),
      width: 140,
      cell: ({ score, isHidden }) =>
        isHidden && !score.known
          ? score.because[locale]
          : score.known && score.low !== null && score.high !== null
            ? t(words.range, shown(score.low), shown(score.high))
            : '–',
    },
    { key: 'n', label: t(words.counted), right: true, width: 140, cell: (row) => link(row, row.n) },
    ...parts
      .filter((part) => measure !== 'csat' || part !== 'middle')
      .map(
        (part): Column<Row> => ({
          key: part,
          label: t(partNames[measure][part]),
          right: true,
          width: 100,
          cell: (row) => link(row, row[part], part),
        }),
      ),
    {
      key: 'stance',
      label: t(words.stance),
      width: 260,
      cell: ({ stance, isSmall, isHidden }) =>
        isHidden ? '' : [t(stanceNames[stance]), ...(isSmall ? [t(words.few)] : [])].join(' · '),
    },
  ]
}
