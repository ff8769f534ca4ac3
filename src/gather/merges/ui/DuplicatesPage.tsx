import { useAskPages } from '#web/api.ts'
import { type Column, DataTable } from '#web/kit/DataTable.tsx'
import { EmptyState } from '#web/kit/EmptyState.tsx'
import { ErrorState } from '#web/kit/ErrorState.tsx'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/PageTitle.tsx'
import { useWords, type Words } from '#web/say.ts'
import { reasonNames } from '../words.ts'
import { api, type ShownTwins } from './merges-api.ts'
import { words } from './words.ts'

/** Customers that are probably there more than once. */
export function DuplicatesPage() {
  const all = useWords()
  const { t } = all
  const pages = useAskPages(api.duplicates, { limit: 100 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <>
      <PageTitle
        title={t(words.duplicates)}
        {...(pages.first === undefined || pages.first.rows.length === 0 ? {} : { lede: t(words.lede) })}
      />
      <DataTable
        label={t(words.duplicates)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ because, value }) => `${because} ${value}`}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.noDuplicates)} text={t(words.noDuplicatesText)} />}
      />
    </>
  )
}

function columnsOf({ t }: Words): Column<ShownTwins>[] {
  const customers = ({ customers: twins, total }: ShownTwins) => (
    <>
      {twins.slice(0, 3).map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? '' : ' · '}
          <Go to={`/customers/${id}`}>{name}</Go>
        </span>
      ))}
      {total > 3 ? ` +${total - 3}` : ''}
    </>
  )
  // Names are compared in a form that nobody writes: what is shown is how the first of them is written.
  const shared = ({ because, value, customers: [first] }: ShownTwins) =>
    because === 'name' ? (first?.name ?? value) : value
  return [
    { key: 'why', label: t(words.why), width: 250, cell: ({ because }) => t(reasonNames[because]) },
    { key: 'shared', label: t(words.shared), width: 180, cell: shared },
    { key: 'customers', label: t(words.customers), width: 320, grow: true, always: true, cell: customers },
  ]
}
