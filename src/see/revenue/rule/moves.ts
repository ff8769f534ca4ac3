import { type Held, heldOn, type Reading, type RevenueContract, stretchesOf } from './held.ts'
import { type Entry, type Parts, partsOf, type SliceOf } from './parts.ts'
import { type Measure, type Worth, worthOf } from './worth.ts'

/** From the end of one day to the end of another. */
export type Pair = { readonly from: string; readonly to: string }
/** What one unit of a currency is worth on a day of the report; `null` where nobody knows. */
export type RateOf = (currency: string, day: string) => string | null
export type Asked = {
  readonly pairs: readonly Pair[]
  readonly reading: Reading
  readonly measure: Measure
  readonly rateOf: RateOf
  readonly sliceOf: SliceOf
}

export type Move = 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn' | 'steady'
/** What became of one customer between two days, for each of its slices in order. Whole smallest units. */
export type CustomerMove = {
  readonly move: Move
  readonly slices: readonly { readonly slice: string; readonly parts: Parts }[]
}
export type LeftOut = { readonly contract: RevenueContract; readonly because: 'amount' | 'tax' | 'rate' }

/** What became of one customer in each pair of days, `null` where nothing was held; and the contracts that could not be counted. */
export function movesOf(contracts: readonly RevenueContract[], asked: Asked) {
  const paidFrom = firstPaid(contracts, asked.reading)
  const seen = asked.pairs.map((pair) => entriesOf(contracts, pair, asked))
  const reasons = seen.flatMap(({ unknown }) => unknown)
  const ordered = worst.flatMap((because) => reasons.filter((one) => one.because === because)).toReversed()
  const leftOut = new Map(ordered.map((one) => [one.contract.id, one]))
  const moves = seen.map(({ present }, i) => {
    const pair = asked.pairs[i]
    const entries = present.filter(({ contract }) => !leftOut.has(contract.id))
    return pair === undefined || entries.length === 0 ? null : moveOf(entries, present, pair, paidFrom, asked.sliceOf)
  })
  return { moves, leftOut: [...leftOut.values()] }
}

/** Of several reasons the one that no other day takes away. */
const worst = ['amount', 'tax', 'rate'] as const

/** Money is that of the contracts that can be counted; whether somebody is a customer at all, every contract says that is `present`. */
function moveOf(
  entries: readonly Entry[],
  present: readonly Entry[],
  pair: Pair,
  paidFrom: string | null,
  sliceOf: SliceOf,
): CustomerMove {
  const was = paidFrom !== null && paidFrom <= pair.from && present.some(({ before }) => before !== null)
  const is = paidFrom !== null && paidFrom <= pair.to && present.some(({ after }) => after !== null)
  const slices = partsOf(entries, { sliceOf, hasPrices: was && is })
  const rest = slices.reduce((sum, { rest: own }) => sum + own, 0n)
  const move = kindOf(was, is, paidFrom !== null && paidFrom <= pair.from, rest)
  return {
    move,
    slices: slices.map(({ slice, parts, rest: own, share }) => ({ slice, parts: lined(move, parts, own, share) })),
  }
}

function kindOf(was: boolean, is: boolean, hasPaid: boolean, rest: bigint): Move {
  if (is && !was) return hasPaid ? 'reactivation' : 'new'
  if (was && !is) return 'churn'
  if (rest === 0n) return 'steady'
  return rest > 0n ? 'expansion' : 'contraction'
}

/** What of a slice moved with its customer stands on that line; the rest of it went to, or came from, another slice. */
function lined(move: Move, parts: Parts, own: bigint, share: bigint): Parts {
  const line = move === 'steady' ? {} : { [move]: share }
  return { ...parts, ...line, moved: own - share }
}

function entriesOf(contracts: readonly RevenueContract[], pair: Pair, { reading, rateOf, measure }: Asked) {
  const [earlier, later] = [heldOn(contracts, pair.from, reading), heldOn(contracts, pair.to, reading)]
  const unknown: LeftOut[] = []
  const present: Entry[] = []
  for (const contract of contracts) {
    const before = earlier.find((held) => held.contract === contract)
    const after = later.find((held) => held.contract === contract)
    if (before === undefined && after === undefined) continue
    const worth = (held: Held, day: string): Worth =>
      worthOf({ ...contract, yearly: held.terms.yearly }, rateOf(contract.currency, day), measure)
    const found = [
      ...(before ? [worth(before, pair.from), worth(before, pair.to)] : []),
      ...(after ? [worth(after, pair.to)] : []),
    ]
    const lacking = found.flatMap((one) => (one.known ? [] : [{ contract, because: one.because }]))
    unknown.push(...lacking)
    const units = found.map((one) => (one.known ? one.units : 0n))
    present.push({
      contract,
      before: before ? { ...before, worth: units[0] ?? 0n, revalued: units[1] ?? 0n } : null,
      after: after ? { ...after, worth: units.at(-1) ?? 0n } : null,
    })
  }
  return { present, unknown }
}

/** The first day on which anything was to be paid again and again; an amount that is not known is taken to be one. */
function firstPaid(contracts: readonly RevenueContract[], { kinds, recognised }: Reading): string | null {
  const days = contracts
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((contract) => stretchesOf(contract, recognised))
    .filter(({ yearly }) => yearly === null || Number(yearly) > 0)
    .map(({ from }) => from)
  return days.toSorted()[0] ?? null
}
