import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** Of a mail that was taken in nothing stands here; of one that was not, who wrote it and what about, until they are erased. */
export const personal: Personal = {
  tables: [
    { table: 'mailboxes', prose: ['name'], plain: ['host', 'security', 'login', 'folder', 'author'] },
    { table: 'mailbox_positions', plain: ['problem', 'answer'], key: 'mailbox_id' },
    {
      table: 'mailbox_mails',
      about: ({ address, reachedAt }) =>
        sql`t.sender = ANY (${[address ?? '', ...reachedAt]}::text[]) AND t.sender <> ''`,
      erased: () => ({ sender: sql`''`, subject: sql`''` }),
      written: ['subject'],
      plain: ['outcome', 'sender'],
      handedOut: { as: 'mailbox_mails', by: 'taken_at' },
    },
  ],
}
