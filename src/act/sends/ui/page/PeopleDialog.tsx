import { useAskPages } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownGroup } from '../sends-api.ts'
import { words } from '../words.ts'

type Props = { readonly sendId: string; readonly group: ShownGroup; readonly onClose: () => void }

/** The people behind a count of the dry run. */
export function PeopleDialog({ sendId, group, onClose }: Props) {
  const all = useWords()
  const pages = useAskPages(api.people, {
    id: sendId,
    because: group.because,
    channel: group.channel,
    ...(group.chosen !== null && { chosen: group.chosen }),
    limit: 50,
  })
  return (
    <Dialog open wide onClose={onClose} title={group.reason}>
      {pages.query.error === null ? (
        <DataTable
          label={group.reason}
          columns={columnsOf(all)}
          rows={pages.rows}
          rowId={({ personId }) => personId}
          more={pages.more}
          loading={pages.query.isPending}
          empty={<EmptyState title={all.t(words.noneInState)} />}
        />
      ) : (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      )}
    </Dialog>
  )
}

type Row = Awaited<ReturnType<typeof api.people>>['rows'][number]

function columnsOf({ t }: Words): Column<Row>[] {
  return [
    {
      key: 'person',
      label: t(words.person),
      width: 160,
      grow: true,
      always: true,
      cell: ({ personName, address }) => personName || address,
    },
    { key: 'address', label: t(words.address), width: 200, cell: ({ address }) => address },
    {
      key: 'customer',
      label: t(words.customer),
      width: 160,
      cell: ({ customerId, customerName }) =>
        customerId === null ? '' : <Go to={`/customers/${customerId}`}>{customerName}</Go>,
    },
  ]
}
