import type { Held, RevenueContract } from './held.ts'
import { isSamePrice, quotient } from './worth.ts'

export const lines = [
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'priceUp',
  'priceDown',
  'moved',
  'currency',
  'pending',
] as const
export type Line = (typeof lines)[number]

/**
 * Of one customer in one slice: what was in force at the opening and at the closing, every line between them, and what was held (in
 * force or waiting for its renewal, at the closing rate) on both days. Opening and lines add up to the closing.
 */
export type Parts = Readonly<Record<Line | 'opening' | 'closing' | 'heldBefore' | 'heldAfter', bigint>>
/** In which slice a contract stands with the terms of a day. */
export type SliceOf = (held: Held) => string

export const none: Parts = {
  opening: 0n,
  new: 0n,
  reactivation: 0n,
  expansion: 0n,
  contraction: 0n,
  churn: 0n,
  priceUp: 0n,
  priceDown: 0n,
  moved: 0n,
  currency: 0n,
  pending: 0n,
  closing: 0n,
  heldBefore: 0n,
  heldAfter: 0n,
}

/** One contract that counts on one day of a pair, or on both. Worth is in units at the day’s rate; `revalued` at the later one. */
export type Entry = {
  readonly contract: RevenueContract
  readonly before: (Held & { readonly worth: bigint; readonly revalued: bigint }) | null
  readonly after: (Held & { readonly worth: bigint }) | null
}

type SliceParts = { readonly slice: string; readonly parts: Parts; readonly rest: bigint; readonly share: bigint }

/** The parts of one customer by slice; `rest` is what moved besides the price, `share` what of it the customer’s own movement is. */
export function partsOf(
  entries: readonly Entry[],
  { sliceOf, hasPrices }: { readonly sliceOf: SliceOf; readonly hasPrices: boolean },
): SliceParts[] {
  const found = new Map<string, Parts>()
  const add = (slice: string, more: Partial<Parts>) => found.set(slice, plus(found.get(slice) ?? none, more))
  for (const { before, after } of entries) {
    if (before !== null) add(sliceOf(before), atOpening(before))
    if (after !== null) add(sliceOf(after), atClosing(after))
  }
  if (hasPrices)
    for (const { slice, change } of pricesOf(entries, sliceOf))
      add(slice, change > 0n ? { priceUp: change } : { priceDown: change })
  const ordered = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const rests = ordered.map(
    ([, { heldAfter, heldBefore, priceUp, priceDown }]) => heldAfter - heldBefore - priceUp - priceDown,
  )
  const shares = sharesOf(rests)
  return ordered.map(([slice, parts], i) => ({ slice, parts, rest: rests[i] ?? 0n, share: shares[i] ?? 0n }))
}

function atOpening({
  isPending,
  worth,
  revalued,
}: {
  isPending: boolean
  worth: bigint
  revalued: bigint
}): Partial<Parts> {
  return isPending
    ? { pending: revalued, heldBefore: revalued }
    : { opening: worth, currency: revalued - worth, heldBefore: revalued }
}

function atClosing({ isPending, worth }: { isPending: boolean; worth: bigint }): Partial<Parts> {
  return isPending ? { pending: -worth, heldAfter: worth } : { closing: worth, heldAfter: worth }
}

/**
 * A customer’s whole change, spread over the slices that went its way, in proportion and to the unit: what is left of each slice came
 * from the others or went to them.
 */
function sharesOf(rests: readonly bigint[]): bigint[] {
  const whole = rests.reduce((sum, rest) => sum + rest, 0n)
  const goes = (rest: bigint) => (whole > 0n ? rest > 0n : whole < 0n && rest < 0n)
  const all = rests.filter(goes).reduce((sum, rest) => sum + rest, 0n)
  let counted = 0n
  return rests.map((rest) => {
    if (!goes(rest)) return 0n
    const before = quotient(counted * whole, all)
    counted += rest
    return quotient(counted * whole, all) - before
  })
}

/**
 * Changes of price, told from changes of seats: of the same contract on both days, of one and the one that alone renews it, or of the
 * only one on each day, where plan, kind and currency are the same and the seats are known. More seats count at the earlier price.
 */
function pricesOf(entries: readonly Entry[], sliceOf: SliceOf) {
  const [earlier, later] = [entries.filter((one) => one.before !== null), entries.filter((one) => one.after !== null)]
  return later.flatMap((entry) => {
    const before = entry.before ?? predecessor(entry.contract, earlier, later)?.before ?? null
    const { after } = entry
    if (before === null || after === null || !isSameThing(before, after)) return []
    const [seatsBefore, seatsAfter] = [before.terms.seats ?? 0, after.terms.seats ?? 0]
    if (seatsBefore <= 0 || seatsAfter <= 0) return []
    const bySeats = quotient(BigInt(seatsAfter - seatsBefore) * before.revalued, BigInt(seatsBefore))
    const priced = ({ contract, terms: { yearly } }: Held, seats: number) => ({ ...contract, yearly, seats })
    // Of a price that is the same in full, whole units of a month may tell another.
    const isSame = isSamePrice(priced(before, seatsBefore), priced(after, seatsAfter))
    const change = isSame ? 0n : after.worth - before.revalued - bySeats
    return change === 0n ? [] : [{ slice: sliceOf(after), change }]
  })
}

function predecessor({ renewsId }: RevenueContract, earlier: readonly Entry[], later: readonly Entry[]) {
  const gone = earlier.filter(({ after }) => after === null)
  if (earlier.length === 1 && later.length === 1) return gone[0]
  const renewing = later.filter((one) => one.before === null && one.contract.renewsId === renewsId)
  return renewing.length === 1 ? gone.find(({ contract }) => contract.id === renewsId) : undefined
}

function isSameThing(before: Held, after: Held): boolean {
  return (
    (before.terms.plan ?? '') === (after.terms.plan ?? '') &&
    before.contract.kind === after.contract.kind &&
    before.contract.currency === after.contract.currency
  )
}

function plus(parts: Parts, more: Partial<Parts>): Parts {
  const sum: Record<string, bigint> = { ...parts }
  for (const [name, units] of Object.entries(more)) sum[name] = (sum[name] ?? 0n) + units
  return sum as Parts
}
