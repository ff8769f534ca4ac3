import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [{ table: 'courtesy_settings', plain: ['caps', 'quiet_from', 'quiet_until'] }],
}
