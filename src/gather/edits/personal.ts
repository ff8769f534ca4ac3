import type { Personal } from '#platform/furnishing/personal.ts'

/** A customer may be a person, and what is written into a field may name one. */
export const personal: Personal = {
  tables: [
    { table: 'customer_edits', written: ['change', 'reasons'], plain: ['author', 'state'] },
    // Marks by which a change is told, and nothing of what was changed; they go when the edit has run.
    { table: 'customer_edit_batches', plain: ['seen'] },
  ],
}
