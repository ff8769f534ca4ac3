import type { Live } from '#platform/furnishing/live.ts'

const own = ['health_overrides', 'judgements', 'health_readings']

export const live: Live = {
  // A reading is no record: it is told when it can be read.
  records: { health_overrides: 'health.read', judgements: 'health.read', health_readings: 'health.read' },
  shows: [...own, 'scorecards', 'scorecard_versions', 'customers'],
  of: {
    preview: ['scorecard_versions', 'health_readings'],
    distribution: ['health_readings', 'scorecards'],
    standing: ['health_readings', 'customers'],
    coverage: ['health_readings', 'scorecards'],
    runs: ['health_readings'],
  },
  gives: {
    figures: { '*': ['health_readings', 'customers'] },
    customers: { timeline: own },
    scorecards: { list: ['health_readings'] },
  },
}
