import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { Unit } from '../contract.ts'
import { whichNames } from '../words.ts'
import { lengthIn } from './parts/shown.ts'
import { backTo, behindIn } from './retention-address.ts'
import { api, type ShownCustomer } from './retention-api.ts'
import { words } from './words.ts'

/** The customers behind one number, the shortest stay first. */
export function CustomersPage() {
  const said = useWords()
  const { t, n } = said
  const [search] = useSearch()
  const wish = behindIn(search)
  const pages = useAskPages(api.customers, { ...wish, limit: 50 })
  const total = pages.first?.total
  const which = t(whichNames[wish.which])
  return (
    <>
      <PageTitle
        title={total === undefined ? which : t(words.rowsTitle, which, total, n.whole(total))}
        lede={wish.at === undefined ? t(words.stays) : t(words.afterOf, lengthIn(said, wish.unit, wish.at))}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      {pages.query.error !== null ? (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      ) : (
        <Card flush>
          <DataTable
            label={which}
            columns={columnsOf(said, wish.unit)}
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

function columnsOf(said: Words, unit: Unit): Column<ShownCustomer>[] {
  const { t, n } = said
  return [
    {
      key: 'customer',
      label: t(words.customer),
      width: 220,
      grow: true,
      cell: ({ customerId, name }) => <Go to={`/customers/${customerId}?tab=contracts`}>{name}</Go>,
    },
    { key: 'began', label: t(words.began), width: 140, cell: ({ beganOn }) => n.day(beganOn) },
    { key: 'until', label: t(words.until), width: 140, cell: ({ coveredUntil }) => n.day(coveredUntil) },
    {
      key: 'stayed',
      label: t(words.stayed),
      right: true,
      width: 120,
      cell: ({ length }) => lengthIn(said, unit, length),
    },
    {
      key: 'state',
      label: t(words.state),
      width: 120,
      cell: ({ hasLeft }) => t(hasLeft ? words.hasLeft : words.stillHere),
    },
  ]
}
