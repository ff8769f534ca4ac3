import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownCohortCustomer } from '../retention-api.ts'
import { backTo, cellIn } from './cohorts-address.ts'
import { words } from './cohorts-words.ts'

/** The customers behind one cell, the first to begin first. */
export function CohortCustomersPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const wish = cellIn(search)
  const pages = useAskPages(api.cohortCustomers, { ...wish, limit: 50 })
  const total = pages.first?.total
  const currency = pages.first?.currency ?? null
  const sum = pages.first?.sum ?? null
  const which = t(wish.after === undefined ? words.customers : wish.which === 'n' ? words.toldOf : words.kept)
  return (
    <>
      <PageTitle
        title={total === undefined ? which : t(words.rowsTitle, which, total, n.whole(total))}
        lede={[
          wish.after === undefined ? t(words.cohorts) : t(words.month, n.whole(wish.after)),
          ...(sum === null || currency === null ? [] : [n.money({ amount: sum, currency })]),
        ].join(' · ')}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      {pages.query.error !== null ? (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      ) : (
        <Card flush>
          <DataTable
            label={which}
            columns={[
              {
                key: 'customer',
                label: t(words.customer),
                width: 240,
                grow: true,
                cell: ({ customerId, name }) => <Go to={`/customers/${customerId}?tab=contracts`}>{name}</Go>,
              },
              ...(currency === null
                ? []
                : [
                    {
                      key: 'amount',
                      label: t(words.amount),
                      right: true,
                      width: 140,
                      cell: ({ amount }: ShownCohortCustomer) =>
                        amount === null ? '–' : n.money({ amount, currency }),
                    },
                  ]),
              { key: 'began', label: t(words.began), width: 160, cell: ({ beganOn }) => n.day(beganOn) },
            ]}
            rows={pages.rows}
            rowId={({ customerId }) => customerId}
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
