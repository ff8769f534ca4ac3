import type { Live } from '#platform/furnishing/live.ts'
import { asOne } from '#platform/operations/versions/columns.ts'

export const live: Live = {
  records: { scorecards: 'health.read', scorecard_versions: 'health.read' },
  shows: ['scorecards', 'scorecard_versions'],
  of: { list: ['scorecards', 'scorecard_versions', 'segments', 'segment_runs'] },
  versions: [{ record: 'scorecards', of: ['list', 'find', 'change'], columns: { name: asOne } }],
}
