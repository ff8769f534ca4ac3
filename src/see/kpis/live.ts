import type { Live } from '#platform/furnishing/live.ts'

const kept = ['kpis', 'kpi_parts', 'kpi_hypotheses', 'kpi_analyses', 'members']

export const live: Live = {
  records: { kpis: 'kpis.read', kpi_parts: 'kpis.read', kpi_hypotheses: 'kpis.read', kpi_analyses: 'kpis.read' },
  shows: kept,
  of: { readings: ['kpis', 'kpi_parts', 'members'] },
  as: { readings: 'figures.series' },
  versions: [
    {
      record: 'kpis',
      of: ['structure', 'find', 'add', 'change', 'setParts', 'remove'],
      columns: { accountableId: 'accountable_id', contributorIds: 'contributors' },
    },
  ],
}
