import { Button } from '@mantine/core'
import { apiFetch, apiUrl, useAskPages } from '#web/api.ts'
import { Card } from '#web/kit/Card.tsx'
import { type Column, DataTable } from '#web/kit/DataTable.tsx'
import { useTell } from '#web/kit/use-tell.tsx'
import { useWords } from '#web/say.ts'
import { api } from './imports-api.ts'
import { words } from './screen-words.ts'

type Reject = Awaited<ReturnType<typeof api.rejects>>['rows'][number]

/** The rows that were not taken, each with its reason; as a file to mend and import again. */
export function RejectsCard({ runId }: { readonly runId: string }) {
  const { t, n, locale } = useWords()
  const tell = useTell()
  const pages = useAskPages(api.rejects, { id: runId, limit: 100 })
  const columns: Column<Reject>[] = [
    { key: 'row', label: t(words.row), width: 90, right: true, always: true, cell: ({ row }) => n.whole(row) },
    { key: 'column', label: t(words.column), width: 160, cell: ({ column }) => column ?? '' },
    {
      key: 'reason',
      label: t(words.reason),
      width: 320,
      grow: true,
      always: true,
      cell: ({ because }) => because[locale],
    },
    { key: 'cells', label: t(words.file), width: 240, grow: true, cell: ({ cells }) => cells.join(' · ') },
  ]
  const download = <Button onClick={() => void save(runId).catch(tell.problem)}>{t(words.download)}</Button>
  return (
    <Card title={t(words.rejectsTitle)} sub={t(words.rejectsSub)} acts={download} flush>
      <DataTable
        label={t(words.rejectsTitle)}
        columns={columns}
        rows={pages.rows}
        rowId={({ row }) => String(row)}
        more={pages.more}
        loading={pages.query.isPending}
        height={420}
      />
    </Card>
  )
}

async function save(runId: string): Promise<void> {
  const answer = await apiFetch(apiUrl(`/import-runs/${runId}/rejects.csv`))
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = decodeURIComponent(named ?? 'rejects.csv')
  link.click()
  URL.revokeObjectURL(link.href)
}
