import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { isCurrency } from '#platform/tables/cells/currencies.ts'
import { type DatedRate, rateOn, ratesBetween } from '../../../gather/rates/rates.ts'
import { customerSlice, mostSlices } from '../../figures/figures.ts'
import { words as shared } from '../../figures/words.ts'
import type { RollForward } from '../contract.ts'
import { currenciesOf, type Prepared, slicesIn } from '../facts.ts'
import type { Pair } from '../rule/moves.ts'
import { boundFor } from '../statement/bound.ts'
import { byCurrency, byCustomer, byKind, byPlan, byTenure, type Slicing, whole } from '../statement/slicing.ts'
import { words } from '../words.ts'
import { kindsOf, type Settled } from './settled.ts'

/** How old a rate may be that still counts: as everywhere in the house. */
const oldestRate = 7

export type Ready = Prepared & Pick<RollForward, 'rates' | 'ratesMissing'> & { readonly currency: string }

/** Makes of what is asked what the statements are handed; `constantOn` is the day of constant rates. */
export async function ready(
  context: Context,
  switches: Settled,
  pairs: readonly Pair[],
  constantOn: string,
): Promise<Ready> {
  const currency = switches.currency ?? context.workspace.currency
  if (!isCurrency(currency)) throw badInput('currency', words.notACurrency)
  const kinds = kindsOf(switches)
  const currencies = await currenciesOf(context.facts, kinds)
  const days = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))].toSorted()
  const isConstant = switches.rates === 'constant'
  const dayOf = (day: string) => (isConstant ? constantOn : day)
  const used = isConstant ? [constantOn] : days
  const others = currencies.filter((one) => one !== currency)
  const known = await ratesBetween(context, {
    currency,
    others,
    from: shiftDate(used[0] ?? context.today, { days: -oldestRate }),
    until: used.at(-1) ?? context.today,
  })
  const found = ratesAt(known, currency)
  const { slicing, bound } = await slicingOf(context, switches.slice)
  if (slicing.ofCustomer !== null && (await slicesIn(context.facts, slicing.ofCustomer.sql, bound)) > mostSlices)
    throw badInput('slice', shared.tooManySlices)
  return {
    currency,
    shape: { recognised: switches.recognised, slicing },
    bound: {
      ...bound,
      ...boundFor({
        pairs,
        reading: { kinds, graceDays: switches.graceDays, recognised: switches.recognised },
        measure: { currency, parts: switches.measure === 'mrr' ? 12 : 1 },
        currencies,
        rateOf: (from, day) => {
          const rate = found(from, dayOf(day))
          return rate.known ? rate.rate : null
        },
      }),
    },
    rates: others.flatMap((from) =>
      used.flatMap((day) => {
        const one = found(from, day)
        if (!one.known) return []
        return [{ from, day, rate: one.rate, date: one.date, source: one.source, isTurned: one.isTurned }]
      }),
    ),
    ratesMissing: others.flatMap((from) => used.flatMap((day) => (found(from, day).known ? [] : [{ from, day }]))),
  }
}

/** Rates are looked for once for each currency and day, among those of the two currencies alone. */
function ratesAt(known: readonly DatedRate[], to: string) {
  const ofPair = Map.groupBy(known, (one) => (one.from === to ? one.to : one.from))
  const seen = new Map<string, ReturnType<typeof rateOn>>()
  return (from: string, day: string) => {
    const key = `${from} ${day}`
    const rate =
      seen.get(key) ?? rateOn(ofPair.get(from) ?? [], { from, to, day, atMostDays: oldestRate, mayTurn: true })
    seen.set(key, rate)
    return rate
  }
}

const ofContract: ReadonlyMap<string, Slicing> = new Map([
  ['plan', byPlan],
  ['currency', byCurrency],
  ['kind', byKind],
  ['tenure', byTenure],
])
async function slicingOf(context: Context, slice: string | undefined) {
  if (slice === undefined) return { slicing: whole, bound: {} }
  const own = ofContract.get(slice)
  if (own !== undefined) return { slicing: own, bound: {} }
  const found = await customerSlice(context, slice)
  if (found === undefined) throw badInput('slice', words.notASlice)
  return { slicing: byCustomer(found.value, found.absent), bound: found.bound }
}
