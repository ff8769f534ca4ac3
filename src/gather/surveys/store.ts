import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { Responses } from '#platform/stores/database.ts'
import { laidOver } from '#platform/tables/storing/merged-rows.ts'
import { onRecord } from '#platform/tables/storing/on-record.ts'
import { type Outcome, outcomesOf } from '#platform/tables/storing/outcomes.ts'
import { Answers, type Response } from './contract.ts'
import { type Filter, narrowed } from './narrowed-store.ts'
import { anySurvey } from './words.ts'

export type ResponseColumns = Partial<Omit<Selectable<Responses>, 'workspace_id' | 'id' | 'created_at' | 'answers'>>
type Row = Selectable<Responses> & { person_name: string | null; customer_name: string | null }

/** The newest first, strictly after the place in that order. */
export async function page(
  context: Context,
  filter: Filter,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<Response[]> {
  let query = rows(context)
    .where(narrowed(context, filter))
    .orderBy('answered_at', 'desc')
    .orderBy('responses.id', 'desc')
    .limit(limit)
  if (after !== undefined)
    query = query.where(sql<boolean>`(answered_at, responses.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return (await query.execute()).map(responseOf)
}

export async function count(context: Context, filter: Filter): Promise<number> {
  const found = await context.db
    .selectFrom('responses')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('workspace_id', '=', context.workspace.id)
    .where(narrowed(context, filter))
    .executeTakeFirstOrThrow()
  return Number(found.n)
}

export async function find(context: Context, id: string): Promise<Response | undefined> {
  const row = await rows(context).where('responses.id', '=', id).executeTakeFirst()
  return row && responseOf(row)
}

/** These answers in the order in which they are named; who is not on record any more is left out. */
export async function among(context: Context, ids: readonly string[]): Promise<Response[]> {
  if (ids.length === 0) return []
  const found = await rows(context)
    .where('responses.id', 'in', [...ids])
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(responseOf)
}

export async function insert(
  context: Context,
  columns: ResponseColumns & { survey: string; answered_at: Date },
  answers: Response['answers'],
): Promise<string> {
  const { id } = await context.db
    .insertInto('responses')
    .values({ ...columns, answers: JSON.stringify(answers), workspace_id: context.workspace.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('responses')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function surveys(context: Context): Promise<{ survey: string; answers: number; latestAt: Date }[]> {
  const { rows: found } = await sql<{ survey: string; answers: number; latestAt: Date }>`
    SELECT survey, count(*)::int AS answers, max(answered_at) AS "latestAt" FROM responses WHERE workspace_id = ${context.workspace.id}
    GROUP BY 1 ORDER BY 3 DESC, 1`.execute(context.db)
  return found
}

/** An answer as a file says it: what is `null` is not known and stays as it is; what is `cleared` is emptied. */
export type BulkResponse = {
  readonly external_id: string
  readonly customer_id: string | null
  readonly person_id: string | null
  /** The address that answered, where it is nobody's on record. */
  readonly respondent: string | null
  readonly survey: string | null
  /** Only of an answer on record may it not be said. */
  readonly answered_at: Date | null
  readonly nps: number | null
  readonly csat: number | null
  readonly csat_scale: number
  readonly ces: number | null
  readonly comment: string | null
  readonly locale: string | null
  readonly answers: Readonly<Record<string, unknown>>
  readonly cleared: readonly string[]
}

const kept = (column: string) =>
  sql`CASE WHEN ${column} = ANY (g.cleared) THEN NULL ELSE coalesce(g.${sql.ref(column)}, c.${sql.ref(column)}) END AS ${sql.ref(column)}`

const bulkColumns = {
  external_id: 'text',
  customer_id: 'uuid',
  person_id: 'uuid',
  respondent: 'text',
  survey: 'text',
  answered_at: 'timestamptz',
  nps: 'smallint',
  csat: 'numeric',
  csat_scale: 'smallint',
  ces: 'numeric',
  comment: 'text',
  locale: 'text',
  answers: 'jsonb',
  cleared: 'text[]',
} as const

export async function upsert(context: Context, source: string, responses: readonly BulkResponse[]): Promise<Outcome[]> {
  const workspace = context.workspace.id
  const given = await staged(context, bulkColumns, laidOver(responses))
  const { rows: touched } = await sql<{ external_id: string; is_new: boolean }>`
    WITH recorded AS MATERIALIZED (${onRecord(context, 'responses', source, responses)}),
    wished AS (
      SELECT g.external_id, coalesce(g.customer_id, c.customer_id) AS customer_id, coalesce(g.person_id, c.person_id) AS person_id,
             CASE WHEN coalesce(g.person_id, c.person_id) IS NULL THEN coalesce(g.respondent, c.respondent) END AS respondent,
             coalesce(g.survey, c.survey, ${anySurvey}) AS survey, coalesce(g.answered_at, c.answered_at) AS answered_at,
             ${kept('nps')}, ${kept('csat')},
             CASE WHEN g.csat IS NULL THEN coalesce(c.csat_scale, g.csat_scale) ELSE g.csat_scale END AS csat_scale, ${kept('ces')},
             CASE WHEN 'comment' = ANY (g.cleared) THEN '' ELSE coalesce(g.comment, c.comment, '') END AS comment, ${kept('locale')},
             coalesce(c.answers, '{}') || g.answers AS answers
      FROM ${given} AS g
      LEFT JOIN recorded c ON c.external_id = g.external_id)
    INSERT INTO responses AS r (workspace_id, source, external_id, customer_id, person_id, respondent, survey, answered_at, nps,
      csat, csat_scale, ces, comment, locale, answers)
    SELECT ${workspace}::uuid, ${source}, w.* FROM wished w
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE
    SET customer_id = excluded.customer_id, person_id = excluded.person_id, respondent = excluded.respondent, survey = excluded.survey,
        answered_at = excluded.answered_at, nps = excluded.nps, csat = excluded.csat, csat_scale = excluded.csat_scale, ces = excluded.ces,
        comment = excluded.comment, locale = excluded.locale, answers = excluded.answers, updated_at = ${context.now}
    WHERE (r.customer_id, r.person_id, r.respondent, r.survey, r.answered_at, r.nps, r.csat, r.csat_scale, r.ces, r.comment,
      r.locale, r.answers)
      IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.respondent, excluded.survey, excluded.answered_at,
        excluded.nps, excluded.csat,
                        excluded.csat_scale, excluded.ces, excluded.comment, excluded.locale, excluded.answers)
    RETURNING external_id, (xmax = 0) AS is_new`.execute(context.db)
  return outcomesOf(responses, touched)
}

function rows(context: Context) {
  return context.db
    .selectFrom('responses')
    .leftJoin('people', (join) =>
      join.onRef('people.workspace_id', '=', 'responses.workspace_id').onRef('people.id', '=', 'responses.person_id'),
    )
    .leftJoin('customers', (join) =>
      join
        .onRef('customers.workspace_id', '=', 'responses.workspace_id')
        .onRef('customers.id', '=', 'responses.customer_id'),
    )
    .selectAll('responses')
    .select(['people.name as person_name', 'customers.name as customer_name'])
    .where('responses.workspace_id', '=', context.workspace.id)
}

function responseOf(row: Row): Response {
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    personId: row.person_id,
    personName: row.person_name || null,
    respondent: row.respondent,
    source: row.source,
    externalId: row.external_id,
    survey: row.survey,
    answeredAt: row.answered_at,
    nps: row.nps,
    csat: row.csat === null ? null : Number(row.csat),
    csatScale: row.csat_scale,
    ces: row.ces === null ? null : Number(row.ces),
    comment: row.comment,
    locale: row.locale,
    answers: Answers.parse(row.answers),
    mayQuote: row.may_quote,
    createdAt: row.created_at,
  }
}
