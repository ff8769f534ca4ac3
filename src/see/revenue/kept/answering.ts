import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { seesAll } from '#platform/wall/wall.ts'
import type { AskedSums, Sums } from '../asking/sums.ts'
import * as computed from '../facts.ts'
import type { Pair } from '../rule/moves.ts'
import { countingOf, isSame } from './counting.ts'
import * as facts from './kept-facts.ts'
import { changedRates, type KeptMonth, monthEnd, monthsFollowed, onlyPairs, ratesIn } from './kept-months.ts'
import * as store from './kept-store.ts'
import type { KeptSlicing } from './ledger-sql.ts'

/** So many customers are computed beside what is kept; where more have to be, all are. */
const mostBeside = 2_000

/**
 * A report out of the kept months, and the same as computed: customers whose contracts say something else since, and those of whom
 * anything is left out (which is told of the report as a whole), are taken out of what is kept and computed; so are the pairs of days that
 * are none of the kept months. `undefined` where nothing is kept of what is asked for.
 */
export async function keptSums(
  context: Context,
  { wish, pairs, prepared, last }: AskedSums,
): Promise<Sums | undefined> {
  const counting = countingOf(wish, context.workspace.currency)
  const slicing = slicingOf(wish.slice)
  if (counting === undefined || slicing === undefined || !seesAll(context.actor)) return undefined
  const now = await store.progress(context)
  if (now === undefined || now.known === 0 || !isSame(now.counting, counting)) return undefined
  const kept = await store.months(context)
  // A step that ended in between has brought the months to where these sums are not.
  if ((await store.progress(context))?.known !== now.known) return undefined
  const followed = monthsFollowed(context.today)
  const isKept = (pair: Pair, place: number) => {
    const month = followed.has(monthEnd(pair.to)) ? kept.get(monthEnd(pair.to)) : undefined
    return month !== undefined && isOf(month, pair) && changedRates(month.rates, ratesIn(prepared, place)).length === 0
  }
  const places = pairs.map((_, place) => place)
  const those = places.filter((place) => isKept(pairs[place] ?? nowhere, place))
  if (those.length === 0) return undefined
  const others = places.filter((place) => !those.includes(place))
  const rest = onlyPairs(prepared, others)
  const months = those.map((place) => monthEnd(pairs[place]?.to ?? ''))
  const customers = await besides(context, { now, months, rest: others.length > 0 ? rest : null })
  if (customers === undefined) return undefined

  const asked = { known: now.known, base: now.base, months, customers }
  const placeOf = (month: string) => (those[months.indexOf(month)] ?? -1) + 1
  const sums = async (name: KeptSlicing, own: computed.Prepared) => {
    const parts = [await facts.totalsKept(context.facts, name, asked, placeOf)]
    if (others.length > 0) {
      const found = await computed.totals(context.facts, { ...rest, shape: own.shape }, { but: customers })
      parts.push(moved(found, (place) => (others[place - 1] ?? -1) + 1))
    }
    if (customers.length > 0) parts.push(await computed.totals(context.facts, own, { only: customers }))
    return together(parts)
  }
  const found = await sums(slicing, prepared)
  const all = slicing === 'whole' ? found : await sums('whole', computed.undivided(prepared))
  const today = dayNumber(context.today)
  const dueKept = await facts.duesKept(context.facts, { ...prepared.bound, now: today, known: now.known, customers })
  const dueBeside =
    customers.length === 0 ? [] : await computed.dues(context.facts, prepared, today, { only: customers })
  const whole = slicing === 'whole' ? dueKept.map((row) => ({ ...row, slice: '' })) : dueKept
  return {
    ...{ found: computed.withRows(found), all, due: computed.duesOf([...whole, ...dueBeside]) },
    leftOut: customers.length === 0 ? [] : await computed.doubtful(context.facts, prepared, { only: customers }),
    unsaid: computed.unsaidAt(all, last),
  }
}

const nowhere: Pair = { from: '', to: '' }

function slicingOf(slice: string | undefined): KeptSlicing | undefined {
  return slice === undefined ? 'whole' : slice === 'plan' ? 'plan' : undefined
}

/** Whether a pair of days is that month, counted to the same day. */
function isOf({ month, until }: KeptMonth, { from, to }: Pair): boolean {
  return until === to && monthEnd(from) === from && from < to && monthEnd(to) === month && isNextMonth(from, to)
}

function isNextMonth(from: string, to: string): boolean {
  return dayNumber(to) - dayNumber(from) <= 31
}

type Beside = {
  readonly now: store.Progress
  readonly months: readonly string[]
  readonly rest: computed.Prepared | null
}

/** Whom to compute: those who were touched since, and those of whom something is left out. */
async function besides({ facts: read }: Context, { now, months, rest }: Beside): Promise<string[] | undefined> {
  const parts = [
    await facts.touched(read, now, mostBeside),
    await facts.leftOutKept(read, now.known, months, mostBeside),
    rest === null ? [] : await computed.ofLeftOut(read, rest, mostBeside),
  ]
  const all = [...new Set(parts.flat())].toSorted()
  return all.length > mostBeside ? undefined : all
}

function moved(found: computed.TotalsOf, placeOf: (place: number) => number): computed.TotalsOf {
  return new Map(
    [...found].map(([slice, pairs]) => [slice, new Map([...pairs].map(([place, one]) => [placeOf(place), one]))]),
  )
}

function together(parts: readonly computed.TotalsOf[]): computed.TotalsOf {
  const sum = new Map<string, Map<number, computed.Totals>>()
  for (const [slice, pairs] of parts.flatMap((part) => [...part]))
    for (const [place, one] of pairs) {
      const own = sum.get(slice) ?? new Map<number, computed.Totals>()
      own.set(place, computed.sumOf([own.get(place) ?? computed.nothing, one]))
      sum.set(slice, own)
    }
  return sum
}
