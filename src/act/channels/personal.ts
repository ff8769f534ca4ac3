import type { Personal } from '#platform/furnishing/personal.ts'

/** Of whoever sends, never of whoever is written to. */
export const personal: Personal = {
  tables: [
    { table: 'channel_accounts', plain: ['channel', 'sender', 'account', 'server', 'author'] },
    { table: 'channel_costs', plain: ['currency'] },
  ],
}
