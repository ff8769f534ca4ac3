import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { orders } from '../../contract.ts'
import { api, type ShownValue } from '../lifetime-api.ts'
import { words } from '../words.ts'

/** Customers by what they are worth, under one of the definitions. */
export function CustomerTable() {
  const said = useWords()
  const { t } = said
  const [search, setSearch] = useSearch()
  const order = orders.find((one) => one === search.order) ?? 'forecast'
  const pages = useAskPages(api.customers, { order, limit: 50 })
  const choice = (
    <Select
      aria-label={t(words.order)}
      size="xs"
      allowDeselect={false}
      data={orders.map((value) => ({ value, label: t(words.orders[value]) }))}
      value={order}
      onChange={(next) => setSearch({ order: next ?? undefined })}
    />
  )
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card title={t(words.customers)} sub={t(words.customersSub)} acts={choice} flush>
      <DataTable
        label={t(words.customers)}
        rows={pages.rows}
        rowId={({ customerId }) => customerId}
        columns={columnsOf(said)}
        more={pages.more}
        total={pages.first?.total}
        loading={pages.query.isPending}
        height={520}
      />
    </Card>
  )
}

type Amount = ShownValue['soFar']

function columnsOf({ t, n, locale }: Words): Column<ShownValue>[] {
  const amount = (key: 'soFar' | 'profit' | 'forecast', label: string, width: number): Column<ShownValue> => ({
    key,
    label,
    right: true,
    width,
    cell: (row) => {
      const of: Amount = row[key]
      return of.known ? (
        n.money({ amount: of.amount, currency: row.currency })
      ) : (
        <span title={of.because[locale]}>{t(words.notKnown)}</span>
      )
    },
  })
  return [
    {
      key: 'customer',
      label: t(words.customer),
      width: 140,
      grow: true,
      always: true,
      cell: ({ customerId, name }) => <Go to={`/customers/${customerId}`}>{name}</Go>,
    },
    amount('forecast', t(words.cardForecast), 158),
    {
      key: 'expected',
      label: t(words.expected),
      right: true,
      width: 145,
      cell: ({ expected }) =>
        expected.known
          ? t(words.range, n.number(expected.expected, 1), n.whole(expected.low), n.whole(expected.high))
          : t(words.notKnown),
    },
    {
      key: 'alive',
      label: t(words.alive),
      right: true,
      width: 110,
      cell: ({ alive }) =>
        alive.known ? n.percent(alive.probability) : <span title={alive.because[locale]}>{t(words.notKnown)}</span>,
    },
    amount('soFar', t(words.soFar), 130),
    amount('profit', t(words.profit), 120),
    { key: 'days', label: t(words.days), right: true, width: 115, cell: ({ days }) => n.whole(days) },
    { key: 'last', label: t(words.last), width: 145, cell: ({ lastOn }) => n.day(lastOn) },
  ]
}
