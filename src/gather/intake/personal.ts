import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'write_keys', plain: ['name', 'hash', 'hint', 'author'] },
    { table: 'event_import_faults', key: 'import_id', written: ['examples'], plain: ['fault'] },
  ],
}
