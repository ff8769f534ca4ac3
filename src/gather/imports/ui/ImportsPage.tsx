import { Button } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownSummary } from './imports-api.ts'
import { StatePill } from './StatePill.tsx'
import { sentences, words } from './screen-words.ts'

/** All imports, newest first, with what became of each. */
export function ImportsPage() {
  const { t, n, locale } = useWords()
  const go = useGo()
  const mayRun = useMay('imports.run')
  const pages = useAskPages(api.list, { limit: 50 })
  const targets = useAsk(api.targets, {})
  const nameOf = (target: string | null) =>
    targets.data?.find(({ name }) => name === target)?.label[locale] ?? target ?? ''
  const start = mayRun ? (
    <Button variant="filled" onClick={() => go('/imports/new')}>
      {t(words.newImport)}
    </Button>
  ) : undefined
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <>
      <PageTitle title={titleOf(pages.rows, t)} lede={t(words.listLede)} acts={start} />
      <DataTable
        label={t(words.menu)}
        columns={columnsOf(t, n, nameOf)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => go(`/imports/${id}`)}
        more={pages.more}
        loading={pages.query.isPending}
        keep="imports"
        empty={<EmptyState title={t(words.nothingYet)} text={t(words.nothingText)} act={start} />}
      />
    </>
  )
}

function titleOf(rows: readonly ShownSummary[], t: Words['t']): string {
  const [newest] = rows
  if (newest?.undone) return t(sentences.takenBack, newest.fileName)
  const last = rows.find(({ latest }) => latest?.kind === 'run' && latest.state === 'completed')
  if (!last?.latest) return t(words.menu)
  const { created, changed, rejected } = last.latest
  return t(sentences.brought, last.fileName, created, changed, rejected)
}

function columnsOf(t: Words['t'], n: Words['n'], nameOf: (target: string | null) => string): Column<ShownSummary>[] {
  const count = (key: 'created' | 'changed' | 'rejected', label: string): Column<ShownSummary> => ({
    key,
    label,
    width: 100,
    right: true,
    cell: ({ latest }) => (latest === null || latest.kind === 'undo' ? '' : n.whole(latest[key])),
  })
  return [
    { key: 'file', label: t(words.file), width: 220, grow: true, always: true, cell: ({ fileName }) => fileName },
    { key: 'target', label: t(words.target), width: 150, cell: ({ target }) => nameOf(target) },
    { key: 'state', label: t(words.state), width: 170, cell: (row) => <StatePill of={row} /> },
    count('created', t(words.created)),
    count('changed', t(words.changed)),
    count('rejected', t(words.rejected)),
    { key: 'when', label: t(words.when), width: 210, cell: ({ createdAt }) => n.instant(createdAt) },
  ]
}
