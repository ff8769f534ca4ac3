import { useGo } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { What } from '../contract.ts'
import { api, type ShownEngaged } from './engagement-api.ts'
import { whatNames, words } from './words.ts'

type Props = { readonly messageId: string; readonly what: What; readonly address: string | undefined }

/** The people behind a figure. */
export function EngagedPeople({ messageId, what, address }: Props) {
  const all = useWords()
  const go = useGo()
  const pages = useAskPages(api.people, { messageId, what, limit: 50, ...(address !== undefined && { address }) })
  const title = all.t(whatNames[what])
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card title={title} {...(address !== undefined && { sub: address })} flush>
      <DataTable
        label={title}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ personId }) => personId}
        onOpen={({ customerId }) => customerId !== null && go(`/customers/${customerId}?tab=timeline`)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={all.t(words.nobody)} />}
      />
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<ShownEngaged>[] {
  return [
    {
      key: 'person',
      label: t(words.person),
      width: 200,
      grow: true,
      always: true,
      cell: ({ personName }) => personName,
    },
    { key: 'customer', label: t(words.customer), width: 220, cell: ({ customerName }) => customerName ?? '' },
    { key: 'at', label: t(words.at), width: 170, cell: ({ at }) => n.instant(at) },
    { key: 'times', label: t(words.times), width: 90, cell: ({ times }) => n.whole(times) },
  ]
}
