import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { backTo, renewalsWishIn } from './revenue-address.ts'
import { api, type ShownRenewal } from './revenue-api.ts'
import { outcomeNames, words } from './words.ts'

/** The contracts that came to their last day within a period, and what became of each. */
export function RenewalsPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const wish = renewalsWishIn(search)
  const pages = useAskPages(api.renewals, { ...wish, limit: 50 })
  const outcome = wish.outcome === undefined ? t(words.due) : t(outcomeNames[wish.outcome])
  const count = n.whole(pages.first?.total ?? 0)
  return (
    <>
      <PageTitle
        title={pages.first === undefined ? t(words.renewals) : t(words.renewalsTitle, outcome, count)}
        lede={wish.from && wish.to ? t(words.rowsLede, n.day(wish.from), n.day(wish.to)) : ''}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      {pages.query.error !== null ? (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      ) : (
        <Card flush>
          <DataTable
            label={t(words.renewals)}
            columns={columnsOf(t, n)}
            rows={pages.rows}
            rowId={({ id, endedOn }) => `${id} ${endedOn}`}
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

function columnsOf(t: Words['t'], n: Words['n']): Column<ShownRenewal>[] {
  return [
    {
      key: 'customer',
      label: t(words.customer),
      width: 220,
      grow: true,
      cell: ({ customerId, name }) => <Go to={`/customers/${customerId}?tab=contracts`}>{name}</Go>,
    },
    { key: 'number', label: t(words.number), width: 160, cell: ({ number }) => number ?? '–' },
    { key: 'endedOn', label: t(words.lastDay), cell: ({ endedOn }) => n.day(endedOn) },
    { key: 'outcome', label: t(words.outcome), width: 200, cell: ({ outcome }) => t(outcomeNames[outcome]) },
  ]
}
