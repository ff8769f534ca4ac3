import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'people',
      about: ({ id }) => sql`t.id = ${id}`,
      erased: ({ at }) => ({
        name: sql`''`,
        normal_name: sql`''`,
        turned_name: sql`''`,
        family_name: sql`NULL`,
        given_name: sql`NULL`,
        name_kana: sql`NULL`,
        family_kana: sql`NULL`,
        given_kana: sql`NULL`,
        normal_kana: sql`''`,
        turned_kana: sql`''`,
        honorific: sql`NULL`,
        zone: sql`NULL`,
        email: sql`NULL`,
        phone: sql`NULL`,
        title: sql`NULL`,
        department: sql`NULL`,
        locale: sql`NULL`,
        attributes: sql`'{}'::jsonb`,
        erased_at: sql`${at}`,
      }),
      written: ['title', 'department', 'attributes'],
      derived: ['email_key', 'folded'],
      plain: ['roles'],
      handedOut: { as: 'people', by: 'id' },
      isMirrored: true,
    },
    {
      table: 'person_external_ids',
      about: ({ id }) => sql`t.person_id = ${id}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: { rowsWith: ['external_id'] },
      plain: ['source'],
      handedOut: { as: 'external_ids', by: 'external_id' },
    },
    {
      table: 'consents',
      about: ({ id }) => sql`t.person_id = ${id}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: () => ({ note: sql`NULL`, evidence: sql`NULL`, source: sql`NULL` }),
      written: ['note', 'evidence', 'source'],
      plain: ['purpose', 'channel', 'basis', 'method', 'author'],
      handedOut: { as: 'consents', by: 'decided_at' },
    },
  ],
}
