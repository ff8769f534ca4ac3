import type { Live } from '#platform/furnishing/live.ts'
import { asOne } from '#platform/operations/versions/columns.ts'

export const live: Live = {
  records: { experiments: 'experiments.read', experiment_results: 'experiments.read' },
  shows: ['experiments', 'experiment_results'],
  versions: [
    {
      record: 'experiments',
      of: ['list', 'find', 'add', 'change', 'remove'],
      columns: { split: asOne },
    },
  ],
}
