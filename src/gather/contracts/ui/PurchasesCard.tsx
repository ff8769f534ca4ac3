import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { amountUnknown, fieldNames, taxNames } from '../words.ts'
import { api, type ShownPurchase } from './contracts-api.ts'
import { words } from './words.ts'

/** Shown where there is something to show: most customers with contracts buy nothing by the piece. */
export function PurchasesCard({ customerId }: AboutCustomer) {
  const all = useWords()
  const { t } = all
  const pages = useAskPages(api.purchases, { customerId, limit: 50 })
  if (pages.rows.length === 0) return null
  return (
    <Card title={t(words.purchases)} flush>
      <DataTable
        label={t(words.purchases)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        height={360}
      />
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<ShownPurchase>[] {
  return [
    {
      key: 'when',
      label: t(fieldNames.purchasedAt),
      width: 190,
      always: true,
      cell: ({ purchasedAt }) => n.instant(purchasedAt),
    },
    { key: 'product', label: t(fieldNames.product), width: 180, grow: true, cell: ({ product }) => product },
    {
      key: 'quantity',
      label: t(fieldNames.quantity),
      width: 90,
      right: true,
      cell: ({ quantity }) => n.number(Number(quantity)),
    },
    {
      key: 'amount',
      label: t(fieldNames.amount),
      width: 150,
      right: true,
      cell: ({ amount, currency, tax }) =>
        amount === null
          ? t(amountUnknown)
          : `${n.money({ amount, currency })}${tax === 'unknown' ? '' : ` ${t(taxNames[tax])}`}`,
    },
  ]
}
