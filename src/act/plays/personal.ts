import { type RawBuilder, sql } from 'kysely'
import type { Personal, PersonSought } from '#platform/furnishing/personal.ts'

const ofTheirCustomer = ({ workspaceId, customerId }: PersonSought): RawBuilder<boolean> =>
  sql`EXISTS (SELECT FROM plays p WHERE p.workspace_id = ${workspaceId} AND p.id = t.play_id AND p.customer_id = ${customerId})`

export const personal: Personal = {
  tables: [
    {
      table: 'plays',
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      written: ['because'],
      prose: ['reason', 'act'],
      plain: ['kind', 'doing', 'opened_by'],
      isMirrored: true,
    },
    { table: 'play_completions', near: ofTheirCustomer, prose: ['note'], plain: ['author'] },
    { table: 'play_dismissals', near: ofTheirCustomer, prose: ['reason'], plain: ['cause', 'author'] },
    { table: 'play_snoozes', near: ofTheirCustomer, prose: ['reason'], plain: ['author'] },
    { table: 'play_places', plain: ['rule', 'others'] },
    {
      table: 'play_rules',
      written: ['act'],
      plain: ['event', 'kind', 'doing', 'day_kind', 'author', 'paused_by'],
    },
    { table: 'play_settings', plain: ['risk_day_kind'] },
  ],
}
