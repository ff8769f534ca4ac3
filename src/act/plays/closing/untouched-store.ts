import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { onDay } from '../../../gather/contracts/contracts.ts'

export const byTheHouse = (author: string) =>
  sql<boolean>`(${sql.ref(author)} = 'system' OR ${sql.ref(author)} LIKE 'job:%')`

/** Whether the house withdrew a play itself, which is nobody's word that it is not needed. */
export const withdrawn = (p: string) => sql<boolean>`EXISTS (SELECT FROM play_dismissals d
  WHERE d.workspace_id = ${sql.ref(`${p}.workspace_id`)} AND d.play_id = ${sql.ref(`${p}.id`)} AND ${byTheHouse('d.author')})`

/** The open plays that the house opened and nobody has changed, put off or taken back since. */
function untouched(context: Context) {
  return context.db
    .selectFrom('plays as p')
    .select(['p.id', 'p.customer_id as customerId'])
    .where('p.workspace_id', '=', context.workspace.id)
    .where('p.closed_at', 'is', null)
    .where(byTheHouse('p.opened_by'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('play_snoozes as n')
            .select('n.id')
            .whereRef('n.workspace_id', '=', 'p.workspace_id')
            .whereRef('n.play_id', '=', 'p.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('record_changes as r')
            .select('r.sequence')
            .whereRef('r.workspace_id', '=', 'p.workspace_id')
            .whereRef('r.record_id', '=', 'p.id')
            .where(not(byTheHouse('r.author'))),
        ),
      ),
    )
    .orderBy('p.customer_id')
}

/** Whether the play is one of these. */
export async function isUntouched(context: Context, id: string): Promise<boolean> {
  return (await untouched(context).where('p.id', '=', id).executeTakeFirst()) !== undefined
}

export function untouchedForHealth(context: Context): Promise<{ id: string; customerId: string }[]> {
  return untouched(context).where('p.kind', '=', 'risk').where('p.reason', '=', 'health').execute()
}

/** Those for a renewal on whose day no contract of the customer ends; where a customer is named, of that one alone. */
export function untouchedForNoRenewal(
  context: Context,
  limit: number,
  customerId?: string,
): Promise<{ id: string; customerId: string }[]> {
  const renewing = untouched(context)
    .where('p.kind', '=', 'renewal')
    .where('p.reason', 'like', 'renewal:%')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contracts as k')
            .select('k.id')
            .whereRef('k.workspace_id', '=', 'p.workspace_id')
            .whereRef('k.customer_id', '=', 'p.customer_id')
            .where(sql<boolean>`p.reason = 'renewal:' || ${onDay('k', 'ends_on', context.today)}`),
        ),
      ),
    )
    .limit(limit)
  return (customerId === undefined ? renewing : renewing.where('p.customer_id', '=', customerId)).execute()
}
