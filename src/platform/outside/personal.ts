import { sql } from 'kysely'
import type { Personal } from '../furnishing/personal.ts'

/** Letters go to our own people and to persons of customers; what a mail server answers often names the address. */
export const personal: Personal = {
  tables: [
    {
      table: 'outgoing',
      about: ({ address }) => sql`lower(t.recipient) = ${address}`,
      erased: () => ({ recipient: sql`''`, sealed: sql`NULL`, waits_for: sql`NULL` }),
      plain: ['key', 'channel', 'recipient', 'state', 'writer', 'author', 'waits_for'],
    },
    {
      table: 'outgoing_attempts',
      about: ({ workspaceId, address }) => sql`EXISTS (SELECT FROM outgoing o
        WHERE o.workspace_id = ${workspaceId} AND o.id = t.outgoing_id AND lower(o.recipient) = ${address})`,
      erased: () => ({ answer: sql`NULL` }),
      plain: ['outcome', 'answer'],
      key: 'outgoing_id',
    },
    { table: 'mail_paces', plain: ['others', 'domain'] },
    { table: 'outgoing_stops', plain: ['author'], key: 'batch' },
  ],
}
