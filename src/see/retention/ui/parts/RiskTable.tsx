import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import { milestones, mostDrawn } from '../../contract.ts'
import { customersAt } from '../retention-address.ts'
import type { ShownGroup } from '../retention-api.ts'
import { words } from '../words.ts'
import { drawnOf, lengthIn, type Shown } from './shown.ts'

/** At which times what share is still there, of how many at risk. */
export function RiskTable({ data }: Shown) {
  const said = useWords()
  const { t, n } = said
  const [search] = useSearch()
  const isOne = data.slices.length === 0
  const rows = isOne ? [data.whole] : [...drawnOf(data, mostDrawn), data.whole]
  const times = milestones[data.unit].filter((at) =>
    rows.some((one) => one.milestones.some((point) => point.at === at)),
  )
  const columns: Column<ShownGroup>[] = [
    { key: 'slice', label: t(words.slice), width: 160, cell: ({ name }) => t(name) },
    ...times.map(
      (at): Column<ShownGroup> => ({
        key: `${at}`,
        label: lengthIn(said, data.unit, at),
        right: true,
        width: 130,
        cell: (group) => {
          const point = group.milestones.find((one) => one.at === at)
          if (point === undefined) return '–'
          const of = isOne || group === data.whole ? undefined : group.slice
          return (
            <>
              {n.percent(point.survival)} (
              <Go quiet to={customersAt(search, { which: 'at risk', at, of })}>
                {n.whole(point.atRisk)}
              </Go>
              )
            </>
          )
        },
      }),
    ),
  ]
  if (times.length === 0) return null
  return (
    <Card title={t(words.risk)} sub={t(words.riskSub)} flush>
      <DataTable
        label={t(words.risk)}
        rows={rows}
        rowId={(group) => (group === data.whole ? 'whole' : `slice ${group.slice}`)}
        columns={columns}
      />
    </Card>
  )
}
