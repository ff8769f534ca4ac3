import type { Live } from '#platform/furnishing/live.ts'

const kept = ['kpis', 'kpi_parts', 'kpi_hypotheses', 'kpi_analyses', 'members']

/** Of what the figures are made that KPIs are measured by, as the rooms say that read them. */
const measured = [
  'health_readings',
  'mirror.contracts',
  'mirror.customers',
  'mirror.responses',
  'contracts',
  'responses',
  'customers',
  'people',
  'currency_rates',
  'calendars',
]

export const live: Live = {
  records: { kpis: 'kpis.read', kpi_parts: 'kpis.read', kpi_hypotheses: 'kpis.read', kpi_analyses: 'kpis.read' },
  shows: kept,
  of: { readings: ['kpis', 'kpi_parts', 'members', ...measured] },
  versions: [
    {
      record: 'kpis',
      of: ['structure', 'find', 'add', 'change', 'setParts', 'remove'],
      columns: { accountableId: 'accountable_id', contributorIds: 'contributors' },
    },
  ],
}
