import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = { tables: [{ table: 'courtesy_settings', plain: ['quiet_from', 'quiet_until'] }] }
