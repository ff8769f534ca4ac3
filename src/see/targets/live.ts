import type { Live } from '#platform/furnishing/live.ts'

const own = ['kpi_phases', 'kpi_targets', 'kpi_target_versions']
const structure = ['kpis', 'kpi_parts']
/** Of which the gates are: how long contracts run, and since when. */
const contracts = ['contracts', 'customers']

export const live: Live = {
  records: { kpi_phases: 'kpis.read', kpi_targets: 'kpis.read', kpi_target_versions: 'kpis.read' },
  shows: [...own, ...structure, ...contracts, 'members', 'calendars'],
  of: { phaseChanges: ['kpi_phases', 'members'] },
  as: { phase: 'kpis.readings', choices: 'kpis.readings', list: 'kpis.readings' },
}
