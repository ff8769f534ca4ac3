import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import { daysBetween } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import type { CustomerBehind, Outcome, RowsWish, Switches } from '../contract.ts'
import * as facts from '../facts.ts'
import type { Pair } from '../rule/moves.ts'
import { amountOf } from '../rule/worth.ts'
import * as store from '../store.ts'
import { words } from '../words.ts'
import { atEnd, ofStart } from './figures.ts'
import { ready } from './prepared.ts'
import { pairsOfReport, placeOf, spansFor } from './report.ts'
import { settled } from './settled.ts'
import { earliest, monthsIn } from './spans.ts'

/** The customers behind one figure, with what of their contracts counted; one row more than asked for tells that there are more. */
export async function rowsBehind(context: Context, wish: RowsWish, skip: number) {
  mindDays(context, wish)
  const report = await reportOf(context, wish)
  const behind = pairsBehind(wish)
  const pairs = [...report.pairs, ...behind.filter((pair) => placeOf(report.pairs, pair) === 0)]
  // Where no slice is named the figure is one of the whole, in which nothing moves between slices.
  const switches = wish.of === undefined ? { ...wish, slice: undefined } : wish
  const prepared = await ready(
    context,
    await settled(context, switches),
    pairs,
    wish.constantOn ?? report.last ?? wish.to,
  )
  const shown = behind.map((pair) => placeOf(pairs, pair))
  const asked = { figure: wish.figure, of: switches.slice === undefined ? undefined : wish.of, shown }
  const place = { skip, limit: wish.limit + 1 }
  const { rows: found, total, sum } = await facts.rows(context.facts, prepared, asked, place)
  const ids = [...new Set(found.map(({ customerId }) => customerId))]
  const names = await customerNames(context, ids)
  const entries = await facts.entries(context.facts, prepared, ids, shown)
  const numbers = await store.numbersOf(context, [...new Set(entries.map(({ id }) => id))])
  const amount = (units: string) => amountOf(BigInt(units), prepared.currency)
  const rows = found.map((row): CustomerBehind => {
    const own = entries.filter((one) => one.customerId === row.customerId && one.pair === row.pair)
    const ofSlice =
      switches.slice === undefined ? own : own.filter((one) => [one.sliceBefore, one.sliceAfter].includes(row.slice))
    return {
      ...{ customerId: row.customerId, name: names.get(row.customerId) ?? '', slice: row.slice },
      ...{ from: pairs[row.pair - 1]?.from ?? wish.from, to: pairs[row.pair - 1]?.to ?? wish.to },
      move: row.move as CustomerBehind['move'],
      ...{ amount: amount(row.amount), before: amount(row.before), after: amount(row.after) },
      contracts: ofSlice.map((one) => ({
        ...{ id: one.id, number: numbers.get(one.id) ?? null, plan: one.plan },
        ...{ before: standing(one.was), after: standing(one.is) },
        ...{ amountBefore: amount(one.amountBefore), amountAfter: amount(one.amountAfter) },
        ...{ agreed: one.agreed, agreedCurrency: one.currency },
      })),
    }
  })
  return { rows, currency: prepared.currency, total, sum: amount(sum) }
}

/** The days of the report that a figure is of, as `pairsOfReport` has them; of a figure that stands alone none but its own. */
async function reportOf(context: Context, { by, periods, until, retention, method }: RowsWish) {
  if ([by, periods, until, retention].every((said) => said === undefined)) return { pairs: [] }
  const wish = { by: by ?? 'month', periods: periods ?? 13, until, retention: retention ?? 'period', method } as const
  const spans = await spansFor(context, wish)
  return { pairs: pairsOfReport(wish, spans), last: spans.at(-1)?.to }
}

type RenewalsWish = Switches & Pair & { outcome?: Outcome | undefined; of?: string | undefined; limit: number }

/** The contracts that came to their last day within a period. */
export async function renewalsBehind(context: Context, wish: RenewalsWish, skip: number) {
  mindDays(context, wish)
  const prepared = await ready(context, await settled(context, wish), [wish], wish.to)
  const asked = { outcome: wish.outcome, of: wish.slice === undefined ? undefined : wish.of }
  const place = { skip, limit: wish.limit + 1 }
  const { rows, total } = await facts.dueRows(context.facts, prepared, asked, dayNumber(context.today), place)
  const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
  const numbers = await store.numbersOf(context, [...new Set(rows.map(({ id }) => id))])
  return {
    total,
    rows: rows.map(({ ended, ...row }) => ({
      ...row,
      endedOn: calendarDate(ended),
      name: names.get(row.customerId) ?? '',
      number: numbers.get(row.id) ?? null,
    })),
  }
}

function mindDays(
  { today }: Context,
  { from, to, constantOn = from }: Pair & { constantOn?: string | undefined },
): void {
  if (from < earliest) throw badInput('from', words.tooEarly)
  if (constantOn < earliest || constantOn > today) throw badInput('constantOn', words.tooEarly)
  if (from >= to) throw badInput('from', words.fromAfterTo)
  if (to > today) throw badInput('to', words.inFuture)
  if (daysBetween(from, to) > 60 * 31) throw badInput('from', words.tooLong)
}

/** The pairs whose rows make a figure: of a sum of months the first alone opens, and the last alone closes. */
function pairsBehind({ from, to, method, figure }: RowsWish): Pair[] {
  if (method === 'compared' || ofStart.has(figure)) return [{ from, to }]
  const months = monthsIn({ from, to })
  return figure === 'opening' ? months.slice(0, 1) : atEnd.has(figure) ? months.slice(-1) : months
}

function standing(state: number): 'in force' | 'pending' | 'none' {
  return state > 0 ? 'in force' : state < 0 ? 'pending' : 'none'
}
