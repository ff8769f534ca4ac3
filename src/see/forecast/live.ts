import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: {},
  shows: [
    'revenue_settings',
    'mirror.contracts',
    'mirror.customers',
    'contracts',
    'customers',
    'currency_rates',
    'members',
  ],
}
