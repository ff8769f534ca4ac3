import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { contractKindNames } from '../../gather/contracts/words.ts'
import { customerNames } from '../../gather/customers/customers.ts'
import { sliceNames } from '../figures/figures.ts'
import { words as shared, tenureNames } from '../figures/words.ts'
import { figuresOf } from './asking/figures.ts'
import { ready } from './asking/prepared.ts'
import { monthsOfSpan, pairsOfReport, placeOf, spansFor } from './asking/report.ts'
import { countedIn, settled } from './asking/settled.ts'
import { retentionPair } from './asking/spans.ts'
import { sumsOf } from './asking/sums.ts'
import { type RollForward, type RollForwardWish, Switches } from './contract.ts'
import * as facts from './facts.ts'
import { reportedOf } from './kept/restated.ts'
import type { Pair } from './rule/moves.ts'
import { amountOf } from './rule/worth.ts'
import { heldSql } from './statement/held-sql.ts'
import { movesSql } from './statement/moves-sql.ts'
import { duesSql } from './statement/renewals-sql.ts'

export { continuedFrom, heldOn, type Reading, type RevenueContract, type Stretch, stretchesOf } from './rule/held.ts'
export { amountOf } from './rule/worth.ts'
export { quotientSql, thought, worthSql } from './statement/held-sql.ts'
export { numbersOf } from './store.ts'

/** What a report looks at, and what it is made of. */
export async function askedOf(context: Context, said: RollForwardWish) {
  const wish = await settled(context, said)
  const spans = await spansFor(context, wish)
  const pairs = pairsOfReport(wish, spans)
  const prepared = await ready(context, wish, pairs, spans.at(-1)?.to ?? context.today)
  const last = spans.at(-1)
  return { wish, spans, pairs, prepared, last: last === undefined ? 0 : placeOf(pairs, last) }
}

/** How recurring revenue went from period to period: what the figures are made of, and what had to be left out. */
export async function rollForward(context: Context, said: RollForwardWish): Promise<RollForward> {
  const asked = await askedOf(context, said)
  const { wish, spans, pairs, prepared } = asked
  const places = spans.map((span) => {
    const since = retentionPair(span, wish.retention)
    return {
      since,
      span: placeOf(pairs, span),
      retained: placeOf(pairs, since),
      moved: monthsOfSpan(wish, span).map((pair) => placeOf(pairs, pair)),
    }
  })
  const sums = await sumsOf(context, asked)
  const { found, all, due } = sums
  const figuresAt = (totals: ReadonlyMap<number, facts.Totals> | undefined, slices: readonly string[]) =>
    places.map(({ since, span, retained, moved }) => {
      const at = (place: number) => totals?.get(place) ?? facts.nothing
      const dues = slices.flatMap((slice) => due.get(slice)?.get(span) ?? [])
      return figuresOf({ movements: moved.map(at), since: { ...since, totals: at(retained) }, dues }, prepared.currency)
    })
  const slices = [...new Set([...found.keys(), ...due.keys()])].toSorted()
  const names =
    wish.slice === undefined
      ? new Map()
      : await sliceNames(context, wish.slice, slices, {
          kind: contractKindNames,
          tenure: tenureNames,
        })
  const told = wish.slice === undefined ? [] : slices
  return {
    currency: prepared.currency,
    counted: countedIn(wish),
    periods: spans,
    whole: figuresAt(all.get(''), slices),
    slices: told.map((slice) => ({
      slice,
      name: names.get(slice) ?? shared.none,
      figures: figuresAt(found.get(slice), [slice]),
    })),
    reported: await reportedOf(context, wish, spans),
    leftOut: sums.leftOut,
    taxNotSaid: sums.unsaid,
    rates: prepared.rates,
    ratesMissing: prepared.ratesMissing,
  }
}

export async function contractsLeftOut(context: Context, wish: RollForwardWish & { limit: number }, skip: number) {
  const { prepared } = await askedOf(context, wish)
  const rows = await facts.leftOut(context.facts, prepared, skip, wish.limit + 1)
  const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
  return rows.map((row) => ({ ...row, name: names.get(row.customerId) ?? '' }))
}

/**
 * What became of the contracts whose last day came within two days, as a statement of the facts with what it is handed: `customer_id`,
 * `ended` (as a number), `renews_itself`, `outcome` and `slice`, `firsts` and `agreed_ends` of all of its stretches with the place of this one,
 * `cancelled`, and when another `taken_over`, under the switches that are said and else as the workspace counts.
 */
export async function renewalsFacts(context: Context, pair: Pair, switches: Partial<Switches> = {}) {
  const { shape, bound } = await ready(context, await settled(context, Switches.parse(switches)), [pair], pair.to)
  return { sql: duesSql({ ...shape, only: 'all' }), bound: { ...bound, now: dayNumber(context.today) } }
}

/**
 * The contracts that count, with their stretches and what goes on with them, as a statement of the facts with what it is handed;
 * `own_slice` is that of the customer, empty where none is asked for; how it is counted, and at which rates of today. Of a part of the
 * customers where `from` and `until` are handed.
 */
export async function heldFacts(context: Context, switches: Partial<Switches>, only: 'all' | 'slice') {
  const { today } = context
  const wish = await settled(context, Switches.parse(switches))
  const { shape, bound, ...money } = await ready(context, wish, [{ from: today, to: today }], today)
  const held = heldSql({ ...shape, only })
  const sql = shape.slicing.ofCustomer === null ? `SELECT *, '' AS own_slice FROM (${held})` : held
  return { ...money, sql, bound, counted: countedIn(wish), recognised: wish.recognised }
}

/**
 * What each customer holds at the end of each pair of days, at the rates of the last day, as a statement of the facts with what it is
 * handed: `customer_id`, `pair` from 1 on, `is_after` and `held_after` in whole smallest units of the currency. Of a part of the customers
 * where `from` and `until` are handed.
 */
export async function movesFacts(
  context: Context,
  switches: Partial<Switches>,
  pairs: readonly Pair[],
  only: 'all' | 'slice',
) {
  const wish = await settled(context, Switches.parse({ ...switches, rates: 'constant' }))
  const { shape, bound, currency } = await ready(context, wish, pairs, pairs.at(-1)?.to ?? context.today)
  return { sql: movesSql({ ...shape, only }), bound, currency, inMoney: (units: bigint) => amountOf(units, currency) }
}
