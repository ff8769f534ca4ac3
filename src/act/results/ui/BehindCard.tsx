import { useGo } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { api, ShownBehind } from './results-api.ts'
import { words } from './words.ts'

type Wish<Op extends (input: never, ...more: never[]) => unknown> = Omit<Parameters<Op>[0], 'cursor' | 'limit'>
type Props = { readonly title: string; readonly sub?: string | undefined } & (
  | { readonly of: typeof api.people; readonly wish: Wish<typeof api.people> }
  | { readonly of: typeof api.whoDid; readonly wish: Wish<typeof api.whoDid> }
)

/** The people behind a figure. */
export function BehindCard({ title, sub, of, wish }: Props) {
  const all = useWords()
  const go = useGo()
  const pages = useAskPages(of as typeof api.people, { ...(wish as Wish<typeof api.people>), limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card title={title} {...(sub !== undefined && { sub })} flush>
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

function columnsOf({ t, n }: Words): Column<ShownBehind>[] {
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
