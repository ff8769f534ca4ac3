import { useSearch } from '#web/address.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Measure } from '../../contract.ts'
import { drawn, ranges, shownScore } from '../shown.ts'
import { answersAt } from '../voice-address.ts'
import type { ShownTenure } from '../voice-api.ts'
import { units } from '../words.ts'
import { words } from './tenure-words.ts'

type Month = ShownTenure['months'][number]
type CurveProps = { readonly data: ShownTenure; readonly measure: Measure }

/** The curve, and the same as a table whose every number opens its answers. */
export function TenureCurve({ data, measure }: CurveProps) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const names = data.spans.length === 1 ? [t(words.all)] : [t(words.before), t(words.after)]
  const isAnswered = ({ cells }: Month) => cells.some((cell) => cell.n > 0)
  const months = data.months.slice(data.months.findIndex(isAnswered), data.months.findLastIndex(isAnswered) + 1)
  const opened = (month: number, place: number) => {
    const span = data.spans[place] ?? { from: '', to: '' }
    return answersAt({ ...search, measure, slice: 'tenure month' }, span, { of: String(month) })
  }
  return (
    <>
      <LineChart
        title={t(words.chart)}
        unit={t(units[measure])}
        range={ranges[measure]}
        opens={(x) => {
          const found = months.find(({ month }) => String(month) === x)
          return opened(Number(x), Math.max(0, found?.cells.findIndex((cell) => cell.n > 0) ?? 0))
        }}
        series={names.map((name, place) => ({
          name,
          points: months.map(({ month, cells }) => ({
            x: String(month),
            y: cells[place] === undefined ? null : drawn(measure, cells[place].score),
          })),
        }))}
      />
      <Card flush>
        <DataTable
          label={t(words.chart)}
          rows={months}
          rowId={({ month }) => String(month)}
          columns={[
            { key: 'month', label: t(words.month), width: 140, grow: true, cell: ({ month }) => n.whole(month) },
            ...names.flatMap((name, place): Column<Month>[] => [
              {
                key: `score ${place}`,
                label: name,
                right: true,
                width: 110,
                cell: ({ cells }) => {
                  const score = cells[place]?.score
                  return score?.known === true ? shownScore(measure, score.value, n) : '–'
                },
              },
              {
                key: `n ${place}`,
                label: t(words.answers),
                right: true,
                width: 110,
                cell: ({ month, cells }) => {
                  const count = cells[place]?.n ?? 0
                  return count === 0 ? '–' : <Go to={opened(month, place)}>{n.whole(count)}</Go>
                },
              },
            ]),
          ]}
        />
      </Card>
    </>
  )
}
