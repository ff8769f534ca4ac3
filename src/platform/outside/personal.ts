import type { Personal } from '../furnishing/personal.ts'

/** Letters so far go to our own people, who are members, not persons of a customer. */
export const personal: Personal = {
  tables: [
    { table: 'outgoing', plain: ['key', 'recipient', 'state', 'author'] },
    { table: 'outgoing_attempts', plain: ['outcome', 'answer'] },
  ],
}
