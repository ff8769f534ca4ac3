import type { Personal } from '#platform/furnishing/personal.ts'

/** Whom a send is to stands in it by ids alone; what it is called somebody wrote. */
export const personal: Personal = {
  tables: [
    {
      table: 'sends',
      written: ['name'],
      plain: ['audience', 'state', 'goes', 'author', 'approved_by', 'started_by', 'stopped_by'],
    },
    { table: 'send_batches', plain: ['channel', 'chosen', 'because'], key: 'send_id' },
  ],
}
