import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { figureMeanings, figureNames } from '../words.ts'
import css from './revenue.module.css'
import { backTo, rowsWishIn } from './revenue-address.ts'
import { api, type ShownRow } from './revenue-api.ts'
import { words } from './words.ts'

/** The customers behind one figure, with what of their contracts counted. */
export function RowsPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const wish = rowsWishIn(search)
  const pages = useAskPages(api.rows, { ...wish, limit: 50 })
  const currency = pages.first?.currency ?? n.currency
  const count = t(words.customersOf, pages.first?.total ?? 0, n.whole(pages.first?.total ?? 0))
  const title =
    pages.first === undefined
      ? t(figureNames[wish.figure])
      : t(words.rowsTitle, t(figureNames[wish.figure]), n.money({ amount: pages.first.sum, currency }), count)
  return (
    <>
      <PageTitle
        title={title}
        lede={`${t(figureMeanings[wish.figure])} ${wish.from && wish.to ? t(words.rowsLede, n.day(wish.from), n.day(wish.to)) : ''}`}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      {pages.query.error !== null ? (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      ) : (
        <Card flush>
          <DataTable
            label={t(figureNames[wish.figure])}
            columns={columnsOf(t, n, currency)}
            rows={pages.rows}
            rowId={(row) => `${row.customerId} ${row.to} ${row.slice}`}
            more={pages.more}
            total={pages.first?.total}
            loading={pages.query.isPending}
            empty={<EmptyState title={t(words.noRows)} />}
          />
        </Card>
      )}
    </>
  )
}

function columnsOf(t: Words['t'], n: Words['n'], currency: string): Column<ShownRow>[] {
  const money = (amount: string) => n.money({ amount, currency })
  return [
    {
      key: 'customer',
      label: t(words.customer),
      width: 200,
      cell: ({ customerId, name }) => <Go to={`/customers/${customerId}?tab=contracts`}>{name}</Go>,
    },
    { key: 'amount', label: t(words.amount), right: true, cell: ({ amount }) => money(amount) },
    {
      key: 'move',
      label: t(words.move),
      cell: ({ move, before, after }) =>
        t(move !== 'steady' ? figureNames[move] : before === after ? words.steady : words.priceOnly),
    },
    { key: 'before', label: t(words.before), right: true, cell: ({ before }) => money(before) },
    { key: 'after', label: t(words.after), right: true, cell: ({ after }) => money(after) },
    {
      key: 'contracts',
      label: t(words.contracts),
      width: 360,
      grow: true,
      cell: ({ contracts }) => (
        <ul className={css.contracts}>
          {contracts.map((one) => (
            <li key={one.id}>
              {[
                one.number,
                one.plan === '' ? t(words.noPlan) : one.plan,
                `${money(one.amountBefore)} → ${money(one.amountAfter)}`,
                one.agreed === null || one.agreedCurrency === currency
                  ? null
                  : t(words.agreedIn, n.money({ amount: one.agreed, currency: one.agreedCurrency })),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}
