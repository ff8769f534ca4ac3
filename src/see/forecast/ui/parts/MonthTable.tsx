import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import { type Line, lines } from '../../contract.ts'
import { lineNames } from '../../words.ts'
import { contractsAt } from '../forecast-address.ts'
import type { ShownForecast, ShownSums } from '../forecast-api.ts'
import { words } from '../words.ts'

type Row = { readonly month: string | undefined; readonly sums: ShownSums }
type MonthTableProps = { readonly data: ShownForecast; readonly which: 'base' | 'scenario' }

/** Every month with its lines, and the twelve together; each opens its contracts. */
export function MonthTable({ data, which }: MonthTableProps) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const outlook = data[which]
  if (outlook === null) return null
  const money = (amount: string) => n.money({ amount, currency: data.currency })
  const rows: Row[] = [
    ...outlook.months.map((sums, i) => ({ month: data.months[i], sums })),
    { month: undefined, sums: outlook.whole },
  ]
  const named = (month: string | undefined) => (month === undefined ? t(words.wholeYear) : n.month(month))
  const shown = lines.filter((line) => line === 'contracted' || outlook.whole[line].contracts > 0)
  const ofLine = (line: Line): Column<Row> => ({
    key: line,
    label: t(lineNames[line]),
    right: true,
    width: line === 'unknown' ? 190 : 150,
    cell: ({ month, sums }) => {
      const one = sums[line]
      const amount = money('expected' in one ? one.expected : one.amount)
      return one.contracts === 0 ? (
        '–'
      ) : (
        <Go
          to={contractsAt(search, { line, month, which })}
          aria-label={`${named(month)} ${t(lineNames[line])} ${amount}`}
        >
          {amount}
        </Go>
      )
    },
  })
  const hasNew = Number(outlook.whole.newBusiness) !== 0
  const columns: Column<Row>[] = [
    { key: 'month', label: t(words.month), width: 120, cell: ({ month }) => named(month) },
    {
      key: 'expected',
      label: t(words.expected),
      right: true,
      width: 140,
      cell: ({ month, sums }) => (
        <Go
          to={contractsAt(search, { line: 'counted', month, which })}
          aria-label={`${named(month)} ${t(words.expected)} ${money(sums.expected)}`}
        >
          {money(sums.expected)}
        </Go>
      ),
    },
    {
      key: 'range',
      label: t(words.range),
      right: true,
      width: 210,
      grow: true,
      cell: ({ sums }) => (sums.low === sums.high ? '–' : t(words.between, money(sums.low), money(sums.high))),
    },
    ...shown.filter((line) => line !== 'unknown').map(ofLine),
    ...(hasNew
      ? [
          {
            key: 'new',
            label: t(words.newBusiness),
            right: true,
            width: 130,
            cell: ({ sums }: Row) => money(sums.newBusiness),
          },
        ]
      : []),
    ...shown.filter((line) => line === 'unknown').map(ofLine),
  ]
  const title = t(which === 'base' ? words.table : words.tableScenario)
  return (
    <Card title={title} sub={t(words.tableSub)} flush>
      <DataTable label={title} rows={rows} rowId={({ month }) => month ?? 'whole'} columns={columns} />
    </Card>
  )
}
