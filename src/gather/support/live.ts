import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { cases: 'customers.read' },
  shows: ['cases', 'people', 'customers'],
  gives: { customers: { timeline: ['cases'], completeness: ['cases'] }, interactions: { handover: ['cases'] } },
  versions: [{ record: 'cases', of: ['list', 'find', 'create', 'change', 'remove'] }],
}
