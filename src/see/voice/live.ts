import type { Live } from '#platform/furnishing/live.ts'

const made = ['mirror.responses', 'mirror.customers', 'responses', 'customers', 'people', 'calendars']

export const live: Live = {
  records: {},
  shows: made,
  of: { scores: [...made, 'mirror.contracts', 'members'], reach: [...made, 'health_readings'] },
  gives: { figures: { '*': made } },
}
