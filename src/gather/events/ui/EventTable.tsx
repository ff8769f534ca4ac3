import type { ReactNode } from 'react'
import { Go } from '#web/kit/Go.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { words } from '../words.ts'
import css from './events.module.css'
import type { ShownEvent } from './events-api.ts'
import { propertiesShown } from './properties-shown.ts'

type Feed = {
  readonly data: { readonly rows: readonly ShownEvent[] } | undefined
  readonly error: Error | null
  readonly isPending: boolean
  refetch(): unknown
}

/** Events as they arrived, one row each. */
export function EventTable({
  feed,
  empty,
  ofOne = false,
}: {
  readonly feed: Feed
  readonly empty: ReactNode
  readonly ofOne?: boolean
}) {
  const { t, n } = useWords()
  if (feed.error !== null) return <ErrorState error={feed.error} retry={() => void feed.refetch()} />
  const columns = columnsOf(t, n).filter(({ key }) => !(ofOne && key === 'customer'))
  return (
    <DataTable
      label={t(words.live)}
      columns={columns}
      rows={feed.data?.rows ?? []}
      rowId={({ messageId }) => messageId}
      loading={feed.isPending}
      keep="event-feed"
      empty={empty}
    />
  )
}

function columnsOf(t: Words['t'], n: Words['n']): Column<ShownEvent>[] {
  return [
    {
      key: 'occurred',
      label: t(words.occurred),
      width: 170,
      always: true,
      cell: ({ occurredAt }) => n.instant(occurredAt),
    },
    { key: 'name', label: t(words.name), width: 180, always: true, cell: ({ name }) => name },
    {
      key: 'customer',
      label: t(words.customerHeading),
      width: 190,
      cell: ({ customerId, customerName, groupId }) =>
        customerId === null ? (
          <span className={css.unknown}>
            {groupId === '' ? t(words.unknownCustomer) : `${t(words.unknownCustomer)}: ${groupId}`}
          </span>
        ) : (
          <Go to={`/customers/${customerId}`}>{customerName ?? customerId}</Go>
        ),
    },
    { key: 'who', label: t(words.who), width: 150, cell: ({ userId, anonymousId }) => userId || anonymousId },
    {
      key: 'properties',
      label: t(words.properties),
      width: 220,
      grow: true,
      cell: ({ properties }) => <span className={css.properties}>{propertiesShown(properties)}</span>,
    },
    { key: 'source', label: t(words.source), width: 110, hidden: true, cell: ({ source }) => source },
  ]
}
