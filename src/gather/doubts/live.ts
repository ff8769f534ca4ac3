import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { doubts: 'customers.read' },
  shows: ['doubts', 'customers', 'people', 'interactions', 'cases', 'responses'],
  gives: { customers: { timeline: ['doubts'] }, interactions: { handover: ['doubts'] } },
  versions: [
    {
      record: 'doubts',
      of: ['list', 'find', 'create', 'change', 'settle', 'open', 'remove'],
      columns: { with: 'settled_with', heardIn: ['interaction_id', 'case_id', 'response_id'] },
    },
  ],
}
