import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'
import { forgetLetters } from '#platform/outside/outside.ts'

/** An address to which nothing goes is forgotten and still left alone: its hash stays. */
export const personal: Personal = {
  tables: [
    {
      table: 'messages',
      near: ({ workspaceId, customerId }) => sql`EXISTS (SELECT FROM deliveries d
        JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
        WHERE d.workspace_id = ${workspaceId} AND d.message_id = t.id AND p.customer_id = ${customerId})`,
      prose: ['subject_en', 'text_en', 'subject_ja', 'text_ja'],
      plain: ['class', 'purpose', 'channels', 'author'],
    },
    {
      table: 'deliveries',
      about: ({ id }) => sql`t.person_id = ${id}`,
      erased: () => ({
        address: sql`''`,
        subject: sql`''`,
        text: sql`''`,
        untold_refusals: sql`'{}'`,
        fell_back_because: sql`''`,
      }),
      written: ['subject', 'text', 'fell_back_because'],
      plain: [
        'channel',
        'chosen',
        'ways',
        'fell_back_from',
        'address',
        'locale',
        'because',
        'missing',
        'ordered_by',
        'settled_as',
        'settled_by',
        'letter',
        'untold_refusals',
      ],
      handedOut: { as: 'deliveries', by: 'ordered_at' },
    },
    {
      table: 'returned_mails',
      about: ({ id, address, reachedAt }) =>
        sql`(t.person_id = ${id} OR t.address = ${address} OR (t.address = ANY (${[...reachedAt]}::text[]) AND t.address <> ''))`,
      erased: () => ({ address: sql`''`, said: sql`''` }),
      written: ['said'],
      plain: ['kind', 'address', 'status'],
      handedOut: { as: 'returned_mails', by: 'received_at' },
    },
    {
      table: 'suppressions',
      about: ({ address, reachedAt }) =>
        sql`t.address = ANY (${[address ?? '', ...reachedAt]}::text[]) AND t.address <> ''`,
      gone: ({ address, reachedAt }) =>
        sql`before ->> 'address' = ANY (${[address ?? '', ...reachedAt]}::text[]) AND before ->> 'address' <> ''`,
      erased: () => ({
        address: sql`''`,
        note: sql`''`,
        lifted_because: sql`CASE WHEN t.lifted_at IS NULL THEN NULL ELSE '' END`,
      }),
      written: ['note', 'lifted_because'],
      plain: ['address', 'reason', 'author', 'lifted_by'],
      handedOut: { as: 'suppressions', by: 'since' },
    },
    {
      table: 'message_settings',
      plain: ['sender_name', 'organisation', 'postal_address', 'contact', 'reply_to', 'unsubscribe_mail', 'rests_on'],
    },
  ],
  // Letters may have gone to an address that the person has no more, or shares.
  forget: (context, { id }) =>
    forgetLetters(
      context,
      sql`(SELECT letter AS key FROM deliveries WHERE workspace_id = ${context.workspace.id} AND person_id = ${id})`,
    ),
}
