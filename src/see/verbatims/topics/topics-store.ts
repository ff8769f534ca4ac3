import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Topic, Totals } from '../contract/shapes.ts'
import { type Filter, matching, verdictOf } from '../listing/matching.ts'
import { isWithheld } from '../reading/withheld.ts'

export type Tally = Pick<Topic, 'topic' | 'n' | 'positive' | 'negative' | 'mixed' | 'unsure'> & {
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
}

const byVerdict = sql`
  (count(*) FILTER (WHERE verdict = 'positive'))::int AS positive, (count(*) FILTER (WHERE verdict = 'negative'))::int AS negative,
  (count(*) FILTER (WHERE verdict = 'mixed'))::int AS mixed, (count(*) FILTER (WHERE verdict = 'unsure'))::int AS unsure`

function among(context: Context, filter: Filter) {
  return sql`among AS (
    SELECT v.topics, v.nps, v.read_with, v.is_nothing, ${isWithheld} AS is_withheld, ${verdictOf} AS verdict FROM verbatims v
    LEFT JOIN verbatim_corrections c ON c.workspace_id = v.workspace_id AND c.verbatim_id = v.id
    WHERE v.workspace_id = ${context.workspace.id} AND ${matching(context, filter)})`
}

/** The topics that most of these verbatims have; a text has each of its topics once. */
export async function tallies(context: Context, filter: Filter, limit: number): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    WITH ${among(context, filter)}
    SELECT t.topic, count(*)::int AS n, ${byVerdict}, (count(*) FILTER (WHERE nps >= 9))::int AS promoters,
      (count(*) FILTER (WHERE nps IN (7, 8)))::int AS passives, (count(*) FILTER (WHERE nps <= 6))::int AS detractors
    FROM among CROSS JOIN LATERAL unnest(topics) AS t(topic)
    GROUP BY t.topic ORDER BY n DESC, t.topic LIMIT ${limit}`.execute(context.db)
  return rows
}

/** How many of these verbatims have each of the topics; of which none has there is no row. */
export async function counts(
  context: Context,
  filter: Filter,
  topics: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ topic: string; n: number }>`
    WITH ${among(context, filter)}
    SELECT t.topic, count(*)::int AS n FROM among CROSS JOIN LATERAL unnest(topics) AS t(topic)
    WHERE t.topic = ANY (${topics}::text[]) GROUP BY t.topic`.execute(context.db)
  return new Map(rows.map(({ topic, n }) => [topic, n]))
}

export async function totals(context: Context, filter: Filter, version: number): Promise<Totals> {
  const { rows } = await sql<Totals>`
    WITH ${among(context, filter)}
    SELECT count(*)::int AS said, (count(*) FILTER (WHERE is_nothing))::int AS nothing, ${byVerdict},
      (count(*) FILTER (WHERE read_with < ${version} AND NOT is_withheld))::int AS unread,
      (count(*) FILTER (WHERE is_withheld))::int AS withheld
    FROM among`.execute(context.db)
  return rows[0] ?? { said: 0, nothing: 0, unread: 0, withheld: 0, positive: 0, negative: 0, mixed: 0, unsure: 0 }
}
