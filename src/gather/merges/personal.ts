import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = { tables: [{ table: 'customer_merges', written: ['moved'], plain: ['author'] }] }
