import type { Live } from '#platform/furnishing/live.ts'

const made = [
  'mirror.contracts',
  'mirror.customers',
  'contracts',
  'customers',
  'currency_rates',
  'calendars',
  'members',
]

export const live: Live = { records: {}, shows: made, gives: { figures: { '*': made } } }
