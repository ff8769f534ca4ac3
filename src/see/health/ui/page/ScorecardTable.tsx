import { useGo } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import type { Column } from '#web/kit/table/column.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { type scorecards, segments } from '../health-api.ts'
import { sentences, words } from '../words.ts'

type Row = Awaited<ReturnType<typeof scorecards.list>>['rows'][number]

export function ScorecardTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords()
  const found = useAsk(segments.list, {}, { enabled: useMay('segments.read') })
  const named = (id: string) => found.data?.rows.find((segment) => segment.id === id)?.name ?? t(words.inSegment)
  const go = useGo()
  const columns: Column<Row>[] = [
    { key: 'name', label: t(words.name), cell: ({ name }) => t(name), grow: true, width: 180, always: true },
    {
      key: 'to',
      label: t(words.appliesTo),
      cell: ({ segmentId }) => (segmentId === null ? t(words.everyone) : named(segmentId)),
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
