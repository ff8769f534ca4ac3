import type { Live } from '#platform/furnishing/live.ts'

const made = [
  'revenue',
  'revenue_settings',
  'mirror.contracts',
  'mirror.customers',
  'contracts',
  'customers',
  'currency_rates',
  'calendars',
  'members',
]

export const live: Live = {
  // The kept months are no record: they are told of when they have been brought up to what was changed.
  records: { revenue: 'customers.read', revenue_settings: 'customers.read' },
  shows: made,
  of: { examples: [], settings: ['revenue_settings'] },
  gives: { figures: { '*': made } },
  versions: [{ record: 'revenue_settings', of: ['settings', 'set'], onePer: 'workspace_id' }],
}
