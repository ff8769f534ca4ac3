import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { useOrigin } from '#web/wording/use-origin.ts'
import { fieldNames } from '../../words.ts'
import { api } from '../customers-api.ts'
import { words } from '../words.ts'

type Change = Awaited<ReturnType<typeof api.history>>['rows'][number]

/** Field by field: what it was, what it became, by whom, from where. */
export function HistoryPanel({ customerId }: AboutCustomer) {
  const all = useWords()
  const { t } = all
  const { nameOf } = useMembers()
  const origin = useOrigin()
  const pages = useAskPages(api.history, { id: customerId, limit: 50 })
  return (
    <Card title={t(words.history)} sub={t(words.historySub)} flush>
      <DataTable
        label={t(words.history)}
        columns={columnsOf(all, nameOf, origin)}
        rows={pages.rows}
        rowId={({ sequence, field }) => `${sequence} ${field}`}
        more={pages.more}
        loading={pages.query.isPending}
        height={420}
        empty={<EmptyState title={t(words.nothingYet)} />}
      />
    </Card>
  )
}

type Origin = ReturnType<typeof useOrigin>

function columnsOf({ t, n }: Words, nameOf: (id: string | null) => string | null, origin: Origin): Column<Change>[] {
  const value = (one: unknown) =>
    one === null || one === undefined ? '–' : typeof one === 'string' ? (nameOf(one) ?? one) : JSON.stringify(one)
  const names = new Map(Object.entries(fieldNames).map(([field, text]) => [field, t(text)]))
  return [
    { key: 'when', label: t(words.when), width: 190, cell: ({ at }) => n.instant(at) },
    {
      key: 'field',
      label: t(words.field),
      width: 150,
      cell: ({ field }) => names.get(field) ?? field.replace(/^attributes\./, ''),
    },
    {
      key: 'before',
      label: t(words.before),
      width: 140,
      grow: true,
      cell: ({ before, act }) => (act === 'created' ? '' : value(before)),
    },
    {
      key: 'after',
      label: t(words.after),
      width: 140,
      grow: true,
      cell: ({ after, act }) => (act === 'created' ? t(words.wasCreated) : value(after)),
    },
    {
      key: 'by',
      label: t(words.by),
      width: 130,
      cell: ({ author }) => origin.author(author),
    },
    {
      key: 'from',
      label: t(words.from),
      width: 110,
      cell: ({ source }) => origin.source(source),
    },
  ]
}
