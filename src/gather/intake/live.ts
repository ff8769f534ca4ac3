import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { write_keys: 'keys.write' },
  shows: ['write_keys'],
}
