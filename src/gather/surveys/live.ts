import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { responses: 'customers.read' },
  shows: ['responses', 'people', 'customers'],
  of: { loyalty: ['mirror.responses'] },
  gives: { customers: { timeline: ['responses'], completeness: ['responses'] } },
}
