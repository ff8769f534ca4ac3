import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Voice } from './contract.ts'

export type Filter = {
  readonly customerId?: string | undefined
  readonly survey?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly voice?: Voice | undefined
}

const scores: Readonly<Record<Voice, RawBuilder<boolean>>> = {
  all: sql`true`,
  promoters: sql`c.nps >= 9`,
  passives: sql`c.nps IN (7, 8)`,
  detractors: sql`c.nps <= 6`,
}

/** Which answers are meant. With a voice: of each person the latest within the days, as `tallies` of the facts counts them. */
export function narrowed(context: Context, { voice, ...filter }: Filter): RawBuilder<boolean> {
  const among = within(context, filter, 'responses')
  if (voice === undefined) return among
  return sql<boolean>`responses.id IN (
    SELECT c.id FROM (
      SELECT DISTINCT ON (coalesce(r.person_id, r.customer_id, r.id)) r.id, r.nps FROM responses r
      WHERE r.workspace_id = ${context.workspace.id} AND r.nps IS NOT NULL AND ${within(context, filter, 'r')}
      ORDER BY coalesce(r.person_id, r.customer_id, r.id), r.answered_at DESC, r.id DESC) c
    WHERE ${scores[voice]})`
}

function within(
  { workspace }: Context,
  { customerId, survey, from, until }: Omit<Filter, 'voice'>,
  r: string,
): RawBuilder<boolean> {
  const day = sql`(${sql.ref(`${r}.answered_at`)} AT TIME ZONE ${workspace.zone})::date`
  const parts = [
    ...(customerId === undefined ? [] : [sql`${sql.ref(`${r}.customer_id`)} = ${customerId}`]),
    ...(survey === undefined ? [] : [sql`${sql.ref(`${r}.survey`)} = ${survey}`]),
    ...(from === undefined ? [] : [sql`${day} >= ${from}::date`]),
    ...(until === undefined ? [] : [sql`${day} <= ${until}::date`]),
  ]
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` AND `)})`
}
