import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { kpi_redesigns: 'kpis.read' },
  shows: ['kpi_redesigns', 'kpis', 'kpi_parts', 'members'],
  of: { list: ['kpi_redesigns', 'members'] },
  versions: [
    {
      record: 'kpi_redesigns',
      of: ['list', 'find', 'create', 'change', 'remove', 'activate', 'decline'],
      whole: ['activate', 'decline'],
      columns: { effectiveOn: 'effective_on' },
    },
  ],
}
