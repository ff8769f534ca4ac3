import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { contract } from '#platform/operations/contract.ts'
import { useSearch } from '../../address.ts'
import { allNames } from '../../all-names.ts'
import { type ClientOf, clientOf, useAskPages } from '../../asking/api.ts'
import { csvOf, saveFile } from '../../kit/files/save-file.ts'
import { Go } from '../../kit/Go.tsx'
import { Card } from '../../kit/page/Card.tsx'
import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { EmptyState } from '../../kit/said/EmptyState.tsx'
import { ErrorState } from '../../kit/said/ErrorState.tsx'
import { useTell } from '../../kit/said/use-tell.tsx'
import { type Column, DataTable } from '../../kit/table/DataTable.tsx'
import { useMembers } from '../../session/use-members.ts'
import { useWords } from '../../wording/say.ts'
import css from './audit.module.css'
import { ChangeDialog } from './ChangeDialog.tsx'
import { fieldsOf, useChangeWords } from './use-change-words.ts'
import { acts, words } from './words.ts'

const operations = clientOf<typeof contract>('operations')
export type ChangeLine = Awaited<ReturnType<ClientOf<typeof contract>['audit']>>['rows'][number]

export function AuditPage() {
  const { t } = useWords()
  const [{ record, author }] = useSearch()
  const wish = { limit: 100, ...(record === undefined ? {} : { record }), ...(author === undefined ? {} : { author }) }
  const { rows, more, query } = useAskPages(operations.audit, wish)
  const [open, setOpen] = useState<ChangeLine | null>(null)
  return (
    <>
      <PageTitle title={t(words.title)} lede={t(words.lede)} acts={<SaveAct wish={wish} />} />
      <Filters />
      <Card flush>
        {query.isError && rows.length === 0 ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <ChangesTable rows={rows} more={more} loading={query.isPending} onOpen={setOpen} />
        )}
      </Card>
      <ChangeDialog change={open} onClose={() => setOpen(null)} />
    </>
  )
}

type ChangesTableProps = {
  readonly rows: readonly ChangeLine[]
  readonly more: ReturnType<typeof useAskPages>['more']
  readonly loading: boolean
  readonly onOpen: (change: ChangeLine) => void
}

function ChangesTable({ rows, more, loading, onOpen }: ChangesTableProps) {
  const { t, n } = useWords()
  const say = useChangeWords()
  const columns: Column<ChangeLine>[] = [
    { key: 'at', label: t(words.at), width: 180, always: true, cell: ({ at }) => n.instant(at) },
    { key: 'author', label: t(words.author), width: 250, cell: say.author },
    { key: 'act', label: t(words.act), width: 90, cell: ({ act }) => t(acts[act]) },
    { key: 'record', label: t(words.record), width: 180, cell: say.record },
    {
      key: 'customer',
      label: t(words.customer),
      width: 200,
      cell: ({ customer }) => (customer === null ? '' : <Go to={`/customers/${customer.id}`}>{customer.name}</Go>),
    },
    {
      key: 'fields',
      label: t(words.fields),
      grow: true,
      width: 200,
      cell: (change) => <span title={fieldsOf(change).join(', ')}>{say.fields(change)}</span>,
    },
    { key: 'source', label: t(words.source), width: 120, hidden: true, cell: say.source },
  ]
  return (
    <DataTable
      label={t(words.title)}
      columns={columns}
      rows={rows}
      rowId={({ sequence }) => sequence}
      onOpen={onOpen}
      more={more}
      loading={loading}
      keep="audit"
      empty={<EmptyState title={t(words.none)} text={t(words.noneText)} />}
    />
  )
}

function Filters() {
  const { t } = useWords()
  const [{ record, author }, setSearch] = useSearch()
  const { members } = useMembers()
  return (
    <div className={css.filters}>
      <Select
        aria-label={t(words.record)}
        clearable
        placeholder={t(words.everyRecord)}
        data={allNames.records.map(({ table, name }) => ({ value: table, label: t(name) }))}
        value={record ?? null}
        onChange={(wish) => setSearch({ record: wish ?? undefined })}
      />
      <Select
        aria-label={t(words.author)}
        clearable
        placeholder={t(words.everyone)}
        data={members.map(({ id, name }) => ({ value: `member:${id}`, label: name }))}
        value={author ?? null}
        onChange={(wish) => setSearch({ author: wish ?? undefined })}
      />
    </div>
  )
}

const mostSaved = 20_000

function SaveAct({ wish }: { readonly wish: { record?: string; author?: string } }) {
  const { t, n } = useWords()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const rows = await allChanges(wish)
      saveFile('audit.csv', csvOf(columnsSaved, rows))
      tell(t(words.saving, n.whole(rows.length)))
    } catch (error) {
      tell.problem(error)
    }
    setBusy(false)
  }
  return (
    <Button onClick={() => void save()} loading={busy}>
      {t(words.save)}
    </Button>
  )
}

async function allChanges(wish: object): Promise<ChangeLine[]> {
  const rows: ChangeLine[] = []
  let cursor: string | undefined
  do {
    const page = await operations.audit({ ...wish, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...page.rows)
    cursor = page.next ?? undefined
  } while (cursor !== undefined && rows.length < mostSaved)
  return rows
}

const columnsSaved = [
  ...(['at', 'author', 'authorName', 'source', 'record', 'recordId', 'act'] as const).map((label) => ({
    label,
    text: (row: ChangeLine) => row[label],
  })),
  { label: 'customer', text: (row: ChangeLine) => row.customer?.name ?? '' },
  { label: 'before', text: (row: ChangeLine) => JSON.stringify(row.before) },
  { label: 'after', text: (row: ChangeLine) => JSON.stringify(row.after) },
]
