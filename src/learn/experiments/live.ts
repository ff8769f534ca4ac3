import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { experiments: 'experiments.read', experiment_results: 'experiments.read' },
  shows: ['experiments', 'experiment_results'],
  versions: [
    {
      record: 'experiments',
      of: ['list', 'find', 'add', 'change', 'remove'],
      columns: {
        controlName: 'control_name',
        variantName: 'variant_name',
        startsOn: 'starts_on',
        endsOn: 'ends_on',
      },
    },
  ],
}
