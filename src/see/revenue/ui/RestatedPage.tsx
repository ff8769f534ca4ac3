import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { figureNames } from '../words.ts'
import { RestatedLines } from './parts/RestatedLines.tsx'
import { causeNames, words } from './restated-words.ts'
import css from './revenue.module.css'
import { backTo } from './revenue-address.ts'
import { api, type ShownRestated } from './revenue-api.ts'
import { words as shared } from './words.ts'

type Row = ShownRestated['rows'][number]

/** What was first reported of a month, what is known of it now, and whose contracts made the difference. */
export function RestatedPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const pages = useAskPages(api.restated, { month: search.month ?? '', limit: 50 })
  const { first } = pages
  const closing = first?.lines.find(({ figure }) => figure === 'closing')
  const money = (amount: string) => n.money({ amount, currency: first?.currency ?? n.currency })
  const title = closing === undefined ? t(words.reported) : t(words.title, money(closing.first), money(closing.now))
  return (
    <>
      <PageTitle
        title={title}
        lede={first === undefined ? '' : t(words.lede, n.day(first.month), n.day(first.reportedAt.slice(0, 10)))}
        acts={<Go to={backTo({ ...search, to: search.month })}>{t(shared.back)}</Go>}
      />
      {pages.query.error !== null ? (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      ) : (
        <div className={css.page}>
          {first === undefined || first.lines.length === 0 ? null : <RestatedLines of={first} />}
          <Card title={t(words.customers)} flush>
            <DataTable
              label={t(words.customers)}
              columns={columnsOf(t, n, money)}
              rows={pages.rows}
              rowId={({ customerId }) => customerId}
              more={pages.more}
              total={first?.total}
              loading={pages.query.isPending}
              empty={<EmptyState title={t(words.nothing)} />}
            />
          </Card>
        </div>
      )}
    </>
  )
}

function columnsOf(t: Words['t'], n: Words['n'], money: (amount: string) => string): Column<Row>[] {
  return [
    {
      key: 'customer',
      label: t(words.customer),
      width: 200,
      cell: ({ customerId, name }) =>
        name === null ? t(words.noLonger) : <Go to={`/customers/${customerId}?tab=contracts`}>{name}</Go>,
    },
    {
      key: 'changes',
      label: t(words.changes),
      width: 300,
      cell: ({ lines }) => (
        <ul className={css.contracts}>
          {lines.map(({ figure, first, now }) => (
            <li key={figure}>{t(words.figureChange, t(figureNames[figure]), money(first), money(now))}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'contracts',
      label: t(words.contracts),
      width: 320,
      grow: true,
      cell: ({ contracts }) => (
        <ul className={css.contracts}>
          {contracts.map(({ id, number, what, at }) => (
            <li key={`${id} ${at} ${what}`}>
              {t(words.contract, calledIn({ id, number, what }, t), t(causeNames[what]), n.day(at.slice(0, 10)))}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

function calledIn(
  { id, number, what }: Pick<Row['contracts'][number], 'id' | 'number' | 'what'>,
  t: Words['t'],
): string {
  if (number !== null) return number
  if (id === null) return t(words.allContracts)
  return t(what === 'gone' ? words.goneContract : words.noNumber)
}
