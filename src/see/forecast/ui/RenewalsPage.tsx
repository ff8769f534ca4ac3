import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { outcomeNames } from '../words.ts'
import { backTo, renewalsIn } from './forecast-address.ts'
import { api, type ShownRenewal } from './forecast-api.ts'
import { words } from './words.ts'

/** The ends of terms from which a renewal rate is read, the latest first. */
export function RenewalsPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const wish = renewalsIn(search)
  const pages = useAskPages(api.renewals, { ...wish, limit: 50 })
  const outcome = t(outcomeNames[wish.outcome])
  const total = pages.first?.total
  return (
    <>
      <PageTitle
        title={total === undefined ? outcome : t(words.renewalsTitle, outcome, n.whole(total))}
        lede={t(words.ratesSub, n.whole(wish.shownOver ?? 24))}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      {pages.query.error !== null ? (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      ) : (
        <Card flush>
          <DataTable
            label={outcome}
            columns={columnsOf(t, n)}
            rows={pages.rows}
            rowId={({ id, endedOn }) => `${id} ${endedOn}`}
            more={pages.more}
            total={total}
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
    { key: 'endedOn', label: t(words.lastDay), width: 140, cell: ({ endedOn }) => n.day(endedOn) },
    { key: 'outcome', label: t(words.outcome), width: 200, cell: ({ outcome }) => t(outcomeNames[outcome]) },
  ]
}
