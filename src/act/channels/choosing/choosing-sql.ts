import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { Locale } from '#platform/wording/words.ts'
import type { SendingChannel } from '../address.ts'
import { choiceOf, habit, type Response, responses, silence, type Way } from './choice.ts'

/** A channel of a message, and what the message costs over it for whoever reads which language. */
export type Over = { readonly channel: SendingChannel; readonly costs: Readonly<Record<Locale, string | null>> }

/** What goes by e-mail alone, such as what a link of the person's own stands in. */
export const byMailAlone: readonly Over[] = [{ channel: 'email', costs: { en: null, ja: null } }]

type Among = {
  /**
   * In the order of the message. `judged` has a row for each person, the same people over each: `person_id`, `customer_id`, `channel`, `address`,
   * `locale`, `may`, `because`, `decision_id`, `suppression_id`.
   */
  readonly overs: readonly (Over & { readonly judged: RawBuilder<unknown> })[]
  /** What came of what went to them before: `person_id`, `channel`, `sent`, `answered`. */
  readonly past: RawBuilder<unknown>
  readonly isUrgent: boolean
  /** Whether it says of each what was found over each channel, which of very many is long. */
  readonly keeps: boolean
}

/**
 * One row for each person: what was judged over the channel that is chosen for them, with `chosen` (why that one) and `ways` (what was found
 * over each). Where several are reached at one address the one who came on record first is; the others go over their next channel. Whoever may
 * be reached over none stands with what is said of the first over which there is an address.
 *
 * The rule is asked for every case that there can be, of which there are few; the statement finds whose case is which.
 */
export async function chosenAmong(
  context: Context,
  { overs, past, isUrgent, keeps }: Among,
): Promise<RawBuilder<unknown>> {
  const cases = await staged(context, columns, casesOf(overs, isUrgent), { fewUntil: 10_000 })
  const ways = overs.map(({ judged }, place) => sql`SELECT ${place}::int AS place, j.* FROM ${judged} AS j`)
  const own = sql`CASE WHEN lower(btrim(w.locale)) LIKE 'ja%' THEN 'ja' WHEN lower(btrim(w.locale)) LIKE 'en%' THEN 'en'
    ELSE ${context.workspace.locale} END`
  const all = keeps
    ? sql`jsonb_agg(jsonb_build_object('channel', w.channel, 'may', w.may, 'because', w.because) ORDER BY w.place)`
    : sql`'[]'::jsonb`
  const rounds = overs.map((_, at) => sql`, picked${sql.raw(String(at))} AS MATERIALIZED (${round(at)})`)
  return sql`(
  WITH ways AS MATERIALIZED (${sql.join(ways, sql` UNION ALL `)}
  ), past AS MATERIALIZED (SELECT * FROM ${past} AS past
  ), known AS MATERIALIZED (
    SELECT w.person_id, string_agg(
        CASE WHEN NOT w.may THEN '-' WHEN NOT p.may_analyse THEN 'unclear' ELSE ${response} END, ' ' ORDER BY w.place) AS states,
        max(coalesce(p.preferred_channel, '')) AS prefers, max(${own}) AS locale, ${all} AS ways
    FROM ways w JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = w.person_id
    LEFT JOIN past r ON r.person_id = w.person_id AND r.channel = w.channel
    GROUP BY w.person_id
  ), ranked AS MATERIALIZED (
    SELECT k.person_id, g.place AS rank, g.channel, g.because, w.address
    FROM known k JOIN ${cases} AS g ON g.states = k.states AND g.locale = k.locale
      AND g.prefers = CASE WHEN k.prefers = ANY (${overs.map(({ channel }) => channel)}::text[]) THEN k.prefers ELSE '' END
    JOIN ways w ON w.person_id = k.person_id AND w.channel = g.channel
  )${sql.join(rounds, sql` `)}, picked AS (${sql.join(
    overs.map((_, at) => sql`SELECT * FROM picked${sql.raw(String(at))}`),
    sql` UNION ALL `,
  )}
  )
  SELECT DISTINCT ON (w.person_id) w.person_id, w.customer_id, w.channel, w.address, w.locale, p.person_id IS NOT NULL AS may,
    CASE WHEN p.person_id IS NULL AND w.may THEN 'sameAddress' ELSE w.because END AS because,
    CASE WHEN p.person_id IS NULL AND w.may THEN NULL ELSE w.decision_id END AS decision_id, w.suppression_id,
    CASE WHEN p.rank > 0 THEN 'shared' ELSE p.because END AS chosen, k.ways
  FROM ways w JOIN known k ON k.person_id = w.person_id LEFT JOIN picked p ON p.person_id = w.person_id
  WHERE p.person_id IS NULL OR p.channel = w.channel
  ORDER BY w.person_id, w.may DESC, w.because IN ('noAddress', 'notAnAddress'), w.place)`
}

/** `responseOf` of a row `r` of the past, which is null where nothing went to them. */
const response = sql`CASE
  WHEN r.answered > 0 THEN CASE WHEN r.answered * ${sql.lit(habit)} >= r.sent THEN 'answers' ELSE 'unclear' END
  WHEN r.sent >= ${sql.lit(silence)} THEN 'silent' ELSE 'unclear' END`

/** Of whom was not reached before, those whose address over the channel of this rank is free, each address once. */
function round(rank: number): RawBuilder<unknown> {
  const before = Array.from({ length: rank }, (_, at) => sql.raw(`picked${at}`))
  const free = before.map(
    (picked) => sql`AND NOT EXISTS (SELECT FROM ${picked} b WHERE b.person_id = r.person_id)
      AND NOT EXISTS (SELECT FROM ${picked} b WHERE b.channel = r.channel AND b.address = r.address)`,
  )
  return sql`SELECT DISTINCT ON (r.channel, r.address) r.* FROM ranked r WHERE r.rank = ${rank} ${sql.join(free, sql` `)}
    ORDER BY r.channel, r.address, r.person_id`
}

const columns = {
  states: 'text',
  prefers: 'text',
  locale: 'text',
  place: 'integer',
  channel: 'text',
  because: 'text',
} as const

/** What the rule says in every case: each channel closed to somebody or answered in one of three ways, what they prefer, what they read. */
function casesOf(overs: readonly Over[], isUrgent: boolean) {
  const states = overs.reduce<readonly (Response | null)[][]>(
    (some, _) => some.flatMap((before) => [null, ...responses].map((next) => [...before, next])),
    [[]],
  )
  return states.flatMap((state) =>
    [null, ...overs.map(({ channel }) => channel)].flatMap((prefers) =>
      (['en', 'ja'] as const).flatMap((locale) => {
        const ways = overs.flatMap(({ channel, costs }, at): Way[] => {
          const response = state[at]
          return response == null ? [] : [{ channel, response, cost: costs[locale] }]
        })
        const { order, because } = choiceOf({ ways, prefers, isUrgent })
        const of = { states: state.map((one) => one ?? '-').join(' '), prefers: prefers ?? '', locale }
        return order.map((channel, place) => ({ ...of, place, channel, because }))
      }),
    ),
  )
}
