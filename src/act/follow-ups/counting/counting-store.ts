import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { figureNames } from '../contract/limits.ts'
import { type FigureName, type FollowUp, type FollowUpFigures, FollowUpState } from '../contract.ts'
import { asks } from '../judging/asks-sql.ts'
import { counted, isOfDays, loops, type Span } from './loops-sql.ts'

type Counts = Record<FigureName, number> & { readonly medianHours: number | null }

export async function figures(context: Context, span: Span): Promise<FollowUpFigures> {
  const many = (condition: RawBuilder<unknown>, name: string) =>
    sql`count(*) FILTER (WHERE ${condition})::int AS ${sql.ref(name)}`
  const { rows } = await sql<Counts>`
    SELECT ${sql.join(figureNames.map((name) => many(counted[name], name)))},
      round((percentile_cont(0.5) WITHIN GROUP (ORDER BY l.hours) FILTER (WHERE ${counted.contacted}))::numeric, 1)::float8 AS "medianHours"
    FROM ${loops(context, span)} l`.execute(context.db)
  const [n] = rows
  if (n === undefined) throw new Error('an aggregate without a row')
  const { opened, open, contacted, closed, withdrawn, due, prompt, medianHours } = n
  return {
    ...span,
    opened,
    open,
    contacted,
    closed,
    withdrawn,
    due,
    prompt,
    promptShare: due === 0 ? null : Math.round((1000 * prompt) / due) / 10,
    medianHours,
    afterContact: {
      all: contacted,
      again: n.contactedAgain,
      better: n.contactedBetter,
      same: n.contactedSame,
      worse: n.contactedWorse,
      still: n.contactedStill,
    },
    others: {
      all: n.others,
      again: n.othersAgain,
      better: n.othersBetter,
      same: n.othersSame,
      worse: n.othersWorse,
      still: n.othersStill,
    },
    ...(await notOpened(context, span)),
  }
}

/** Answers that ask for a reply and opened nothing: nobody's, and those of days on which enough was opened. */
async function notOpened(context: Context, span: Span): Promise<Pick<FollowUpFigures, 'ofNobody' | 'leftOut'>> {
  const { db, workspace } = context
  const { rows } = await sql<Pick<FollowUpFigures, 'ofNobody' | 'leftOut'>>`
    SELECT (SELECT count(*)::int FROM responses r
        WHERE r.workspace_id = ${workspace.id} AND r.customer_id IS NULL AND ${isOfDays(context, span)}
          AND EXISTS (SELECT FROM follow_up_rules k WHERE k.workspace_id = r.workspace_id AND k.paused_at IS NULL AND ${asks})) AS "ofNobody",
      (SELECT coalesce(sum(b.left_out), 0)::int FROM follow_up_bounds b
        WHERE b.workspace_id = ${workspace.id} AND b.day BETWEEN ${span.from}::date AND ${span.until}::date) AS "leftOut"`.execute(
    db,
  )
  return rows[0] ?? { ofNobody: 0, leftOut: 0 }
}

type Row = Omit<FollowUp, 'state' | 'next'> & {
  readonly state: string
  readonly nextScore: number | null
  readonly nextAt: Date | null
  readonly moved: number | null
}

/** The latest answers first, strictly after the place in that order. */
export async function page(
  context: Context,
  span: Span,
  figure: FigureName,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<FollowUp[]> {
  const beyond =
    after === undefined ? sql`true` : sql`(l.answered_at, l.play_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<Row>`
    SELECT l.play_id AS "playId", l.response_id AS "responseId", l.customer_id AS "customerId", l.customer_name AS "customerName",
      l.person_id AS "personId", l.person_name AS "personName", l.survey, l.nps, l.csat, l.csat_scale AS "csatScale", l.ces,
      l.answered_at AS "answeredAt", l.opened_at AS "openedAt", l.state, l.contacted_at AS "contactedAt", l.hours,
      l.next_score AS "nextScore", l.next_at AS "nextAt", l.moved::int AS moved, l.still AS "isStillCustomer"
    FROM ${loops(context, span)} l WHERE ${counted[figure]} AND ${beyond}
    ORDER BY l.answered_at DESC, l.play_id DESC LIMIT ${limit}`.execute(context.db)
  return rows.map(asFollowUp)
}

export async function count(context: Context, span: Span, figure: FigureName): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM ${loops(context, span)} l WHERE ${counted[figure]}`.execute(context.db)
  return rows[0]?.n ?? 0
}

function asFollowUp({ state, nextScore: score, nextAt: answeredAt, moved, ...row }: Row): FollowUp {
  const change = moved === null ? null : moved > 0 ? 'better' : moved < 0 ? 'worse' : 'same'
  return {
    ...row,
    state: FollowUpState.parse(state),
    next: score === null || answeredAt === null || change === null ? null : { score, change, answeredAt },
  }
}
