import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { interactions: 'customers.read' },
  shows: ['interactions', 'people', 'customers'],
  of: {
    handover: ['interactions', 'mirror.interactions', 'customers', 'mirror.customers', 'customer_members', 'members'],
    holdings: ['mirror.interactions', 'mirror.customers', 'customer_members', 'members'],
  },
  gives: { customers: { timeline: ['interactions'], completeness: ['interactions'] } },
  versions: [{ record: 'interactions', of: ['list', 'find', 'create', 'change', 'remove'] }],
}
