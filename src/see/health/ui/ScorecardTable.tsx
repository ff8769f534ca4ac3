import { useGo } from '#web/address.ts'
import type { Column } from '#web/kit/column.ts'
import { DataTable } from '#web/kit/DataTable.tsx'
import { useWords } from '#web/say.ts'
import type { scorecards } from './health-api.ts'
import { sentences, words } from './words.ts'

type Row = Awaited<ReturnType<typeof scorecards.list>>['rows'][number]

export function ScorecardTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords()
  const go = useGo()
  const columns: Column<Row>[] = [
    { key: 'name', label: t(words.name), cell: ({ name }) => t(name), grow: true, width: 180, always: true },
    {
      key: 'to',
      label: t(words.appliesTo),
      cell: ({ segmentId }) => t(segmentId === null ? words.everyone : words.inSegment),
    },
    {
      key: 'version',
      label: t(words.version),
      cell: ({ number, hasDraft, retired }) =>
        [
          retired ? t(words.retired) : number === null ? null : t(sentences.version, number),
          hasDraft ? t(words.draft) : null,
        ]
          .filter((part) => part !== null)
          .join(' · '),
      width: 160,
    },
  ]
  return (
    <DataTable
      label={t(words.scorecards)}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      onOpen={({ id }) => go(`/health/scorecards/${id}`)}
    />
  )
}
