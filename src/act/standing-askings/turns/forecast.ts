import { sql } from 'kysely'
import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import { say } from '#platform/wording/words.ts'
import { madeOf, resting, restSettings } from '../../askings/askings.ts'
import { byMailAlone } from '../../channels/channels.ts'
import { judgedAndRead } from '../../messages/messages.ts'
import { limits } from '../contract/limits.ts'
import { TurnBecause } from '../contract/standing.ts'
import type { ForecastTurn } from '../contract.ts'
import type * as store from '../store.ts'
import * as words from '../words.ts'
import { dueIn } from './due-sql.ts'
import { meantBy } from './meant.ts'

type Due = Omit<ForecastTurn, 'asks' | 'because' | 'reason'>
export type Ahead = {
  readonly days: readonly string[]
  readonly due: readonly ForecastTurn[] | null
  readonly perDay: ReadonlyMap<string, number>
}

const day = 86_400_000

/**
 * Whom it would ask on each of the next days by what is known today, today included: turns that were decided are not among them, those that
 * wait are today's, and whoever it would ask rests from then on. `due` is null where there are more than it judges.
 */
export async function lookAhead(context: Context, kept: store.Kept, count: number): Promise<Ahead> {
  const { today } = context
  const days = Array.from({ length: count }, (_, n) => shiftDate(today, { days: n }))
  const latest = (some: readonly (string | null)[]) =>
    some.reduce<string>((a, b) => (b !== null && b > a ? b : a), today)
  const last = days.at(-1) ?? today
  const until = kept.untilOn !== null && kept.untilOn < last ? kept.untilOn : last
  const activeFrom = kept.activeFrom ?? latest([kept.fromOn])
  const none = { days, due: [], perDay: new Map() }
  if (kept.state === 'ended' || until < today) return none
  const of = await meantBy(context, kept.audience)
  const coming = await dueIn(context, { ...kept, activeFrom }, { from: latest([activeFrom]), until }, of, {
    keeps: false,
  })
  const theirs = sql`t.workspace_id = ${context.workspace.id} AND t.standing_id = ${kept.id}`
  const open = sql`FROM (
    SELECT c.person_id, c.cause, c.due_on FROM ${coming} AS c WHERE NOT EXISTS (
      SELECT FROM standing_turns t WHERE ${theirs} AND t.person_id = c.person_id AND t.cause = c.cause)
    UNION ALL SELECT t.person_id, t.cause, ${today}::date FROM standing_turns t JOIN ${of} AS m ON m.id = t.person_id
      WHERE ${theirs} AND t.state = 'waiting') d`
  const counts = await sql<{ day: string; due: number }>`
    SELECT d.due_on AS day, count(*)::int AS due ${open} GROUP BY 1 ORDER BY 1`.execute(context.db)
  const perDay = new Map(counts.rows.map((row) => [row.day, row.due]))
  if (counts.rows.reduce((sum, row) => sum + row.due, 0) > limits.judged) return { days, due: null, perDay }
  const { rows } = await sql<Due>`
    SELECT w.person_id AS "personId", p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName", w.due_on AS "dueOn"
    FROM (SELECT d.person_id, d.due_on, d.cause ${open}) w
    JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = w.person_id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    ORDER BY w.due_on, w.person_id, w.cause`.execute(context.db)
  return { days, perDay, due: await judged(context, kept, rows) }
}

async function judged(context: Context, kept: store.Kept, due: readonly Due[]): Promise<ForecastTurn[]> {
  const any = (await restSettings(context)).restDays
  /** When each mailbox would have been asked last by this forecast. */
  const asked = new Map<string, string>()
  const turns: ForecastTurn[] = []
  for (const [on, some] of Map.groupBy(due, ({ dueOn }) => dueOn)) {
    const said = await saidOn(context, kept, on, some, any)
    for (const one of some) {
      const { address, asks, because } = said.get(one.personId) ?? {
        address: null,
        asks: false,
        because: 'leftAudience' as const,
      }
      const last = asked.get(address ?? one.personId)
      const rests = last !== undefined && daysBetween(last, on) < Math.max(any, kept.sameDays, 1)
      const is = rests && asks ? ({ asks: false, because: 'askedThis' } as const) : { asks, because }
      if (is.asks) asked.set(address ?? one.personId, on)
      turns.push({ ...one, ...is, reason: say(words.reasons[is.because], context.locale) })
    }
  }
  return turns
}

/** What a dry run would say of these on a day, were nothing to happen until then. */
async function saidOn(context: Context, kept: store.Kept, on: string, some: readonly Due[], any: number) {
  const ids = [...new Set(some.map(({ personId }) => personId))]
  const then = { ...context, now: new Date(Number(context.now) + daysBetween(context.today, on) * day) }
  const of = sql`(SELECT unnest(${ids}::uuid[]) AS id)`
  const made = { ...madeOf(kept.said), id: nobody }
  const many = { class: made.class, purpose: made.purpose, overs: byMailAlone, messageId: nobody, of, areMost: false }
  const all = await judgedAndRead(context, made, { ...many, wereFound: true }, { keeps: false })
  const rest = { questionnaireId: kept.questionnaire.id, rests: { any, same: kept.sameDays }, except: nobody }
  const able = sql`(SELECT person_id, address FROM judged WHERE may)`
  const { rows } = await sql<{ id: string; address: string | null; asks: boolean; because: string }>`
    WITH judged AS MATERIALIZED (SELECT j.person_id, j.address, j.may, j.because FROM ${all} AS j),
    rests AS MATERIALIZED (SELECT * FROM ${resting(then, able, rest)} AS resting)
    SELECT j.person_id AS id, j.address, j.may AND r.person_id IS NULL AS asks, coalesce(r.because, j.because) AS because
    FROM judged j LEFT JOIN rests r ON r.person_id = j.person_id`.execute(context.db)
  return new Map(rows.map(({ id, because, ...row }) => [id, { ...row, because: TurnBecause.parse(because) }]))
}
