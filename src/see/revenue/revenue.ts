import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { settingsInForce } from '../../gather/calendar/calendar.ts'
import { customerNames } from '../../gather/customers/customers.ts'
import { figuresOf } from './asking/figures.ts'
import { type Ready, ready } from './asking/prepared.ts'
import { sliceNames } from './asking/slice-names.ts'
import { earliest, monthsIn, mostMonths, retentionPair, spansOf } from './asking/spans.ts'
import type { RollForward, RollForwardWish, Span } from './contract.ts'
import * as facts from './facts.ts'
import type { Pair } from './rule/moves.ts'
import { whole } from './statement/slicing.ts'
import { words } from './words.ts'

/** How recurring revenue went from period to period: what the figures are made of, and what had to be left out. */
export async function rollForward(context: Context, wish: RollForwardWish): Promise<RollForward> {
  const spans = await spansFor(context, wish)
  const days = new Days()
  const places = spans.map((span) => {
    const since = retentionPair(span, wish.retention)
    const months = wish.method === 'summed' ? monthsIn(span) : [span]
    return {
      since,
      span: days.placeOf(span),
      retained: days.placeOf(since),
      moved: months.map((pair) => days.placeOf(pair)),
    }
  })
  const prepared = await ready(context, wish, days.pairs, spans.at(-1)?.to ?? context.today)
  const found = await facts.totals(context.facts, prepared)
  const all = wish.slice === undefined ? found : await facts.totals(context.facts, undivided(prepared))
  const due = await facts.dues(context.facts, prepared, dayNumber(context.today))
  const doubtful = await facts.doubtful(context.facts, prepared)
  const figuresAt = (totals: ReadonlyMap<number, facts.Totals> | undefined, slices: readonly string[]) =>
    places.map(({ since, span, retained, moved }) => {
      const at = (place: number) => totals?.get(place) ?? facts.nothing
      const dues = slices.flatMap((slice) => due.get(slice)?.get(span) ?? [])
      return figuresOf({ movements: moved.map(at), since: { ...since, totals: at(retained) }, dues }, prepared.currency)
    })
  const slices = [...new Set([...found.keys(), ...due.keys()])].toSorted()
  const names = wish.slice === undefined ? new Map() : await sliceNames(context, wish.slice, slices)
  const told = wish.slice === undefined ? [] : slices
  return {
    currency: prepared.currency,
    periods: spans,
    whole: figuresAt(all.get(''), slices),
    slices: told.map((slice) => ({
      slice,
      name: names.get(slice) ?? words.none,
      figures: figuresAt(found.get(slice), [slice]),
    })),
    leftOut: doubtful.flatMap(({ because, ...one }) => (isReason(because) ? [{ because, ...one }] : [])),
    taxNotSaid: doubtful.reduce((sum, one) => (one.because === 'tax not said' ? sum + one.contracts : sum), 0),
    rates: prepared.rates,
    ratesMissing: prepared.ratesMissing,
  }
}

export async function contractsLeftOut(context: Context, wish: RollForwardWish & { limit: number }, skip: number) {
  const spans = await spansFor(context, wish)
  const prepared = await ready(context, wish, spans, spans.at(-1)?.to ?? context.today)
  const rows = await facts.leftOut(context.facts, prepared, skip, wish.limit + 1)
  const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
  return rows.map((row) => ({ ...row, name: names.get(row.customerId) ?? '' }))
}

/** The whole is no sum of slices: who moved from one to another is one customer, who lost nothing in one and gained it in the other. */
function undivided({ shape, ...rest }: Ready): Ready {
  return { ...rest, shape: { ...shape, slicing: whole } }
}

/** The days of one report, each pair of them once, counted from 1. */
class Days {
  readonly pairs: Pair[] = []
  placeOf({ from, to }: Pair): number {
    const known = this.pairs.findIndex((pair) => pair.from === from && pair.to === to)
    return known >= 0 ? known + 1 : this.pairs.push({ from, to })
  }
}

async function spansFor(context: Context, wish: RollForwardWish): Promise<Span[]> {
  if (wish.until !== undefined && wish.until < earliest) throw badInput('until', words.tooEarly)
  if (wish.method === 'summed' && wish.periods * monthsOf[wish.by] > mostMonths)
    throw badInput('periods', words.tooManyMonths)
  const { yearStartsIn } = await settingsInForce(context)
  return spansOf(wish, context.today, { yearStartsIn })
}

const monthsOf = { day: 1, month: 1, quarter: 3, year: 12 } as const

function isReason(because: string): because is RollForward['leftOut'][number]['because'] {
  return because === 'amount' || because === 'tax' || because === 'rate'
}
