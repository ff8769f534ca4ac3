import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownAsking } from '../requests-api.ts'
import { Worth } from '../Worth.tsx'
import { words } from '../words.ts'

/** The rows behind the sum: which customers ask, and what each is worth in a year. */
export function AskingTable({ requestId }: { readonly requestId: string }) {
  const all = useWords()
  const { t } = all
  const pages = useAskPages(api.customers, { id: requestId, limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  if (pages.rows.length === 0) return null
  return (
    <Card title={t(words.askingCustomers)} flush>
      <DataTable
        label={t(words.askingCustomers)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        total={pages.first?.total}
      />
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<ShownAsking>[] {
  return [
    {
      key: 'name',
      label: t(words.customer),
      width: 200,
      grow: true,
      always: true,
      cell: ({ id, name }) => <Go to={`/customers/${id}?tab=voice`}>{name}</Go>,
    },
    { key: 'worth', label: t(words.worth), width: 230, right: true, cell: ({ worth }) => <Worth of={worth} /> },
    { key: 'voices', label: t(words.voices), width: 90, right: true, cell: ({ voices }) => n.whole(voices) },
    { key: 'last', label: t(words.last), width: 160, cell: ({ lastOn }) => n.day(lastOn) },
  ]
}
