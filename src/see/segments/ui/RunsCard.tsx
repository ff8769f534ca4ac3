import { useAsk } from '#web/asking/api.ts'
import { useUnheard } from '#web/asking/live/use-live.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownRun, type ShownSegmentPage } from './segments-api.ts'
import { reasonWords, words } from './words.ts'

/** The latest counts: who entered, who left, and why it was counted. */
export function RunsCard({ segment }: { readonly segment: ShownSegmentPage }) {
  const { t, n } = useWords()
  const runs = useAsk(api.runs, { id: segment.id }, { refetchInterval: useUnheard(15_000) })
  const count = (key: 'members' | 'entered' | 'left'): Column<ShownRun> => ({
    key,
    label: t(words[key]),
    right: true,
    width: 100,
    cell: (run) => (run[key] === null ? '–' : n.whole(run[key])),
  })
  const columns: Column<ShownRun>[] = [
    { key: 'when', label: t(words.when), width: 170, grow: true, cell: ({ startedAt }) => n.instant(startedAt) },
    { key: 'why', label: t(words.why), width: 150, cell: ({ reason }) => t(reasonWords[reason] ?? words.why) },
    { key: 'version', label: t(words.version), right: true, width: 80, cell: ({ version }) => n.whole(version) },
    count('members'),
    count('entered'),
    count('left'),
  ]
  return (
    <Card title={t(words.runs)} flush>
      <Answer of={runs}>
        {({ rows }) => (
          <DataTable label={t(words.runs)} columns={columns} rows={rows} rowId={({ id }) => id} height={320} />
        )}
      </Answer>
    </Card>
  )
}
