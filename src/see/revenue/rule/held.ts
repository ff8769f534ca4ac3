import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import { type Amended, type Terms, termsOn, yearlyValueOf } from '../../../gather/contracts/fields.ts'

/** A contract as it is on record. Days are of the calendar; `endsOn` and an amendment’s end are last days covered. */
export type RevenueContract = {
  readonly id: string
  readonly kind: string
  readonly currency: string
  readonly tax: string
  /** In percent. */
  readonly taxRate: string | null
  readonly period: string
  readonly startsOn: string
  readonly signed: Terms
  readonly amendments: readonly Amended[]
  readonly renewsId: string | null
  readonly cancelledOn: string | null
  /** Goes on by itself unless somebody cancels it; `null` where nothing is said. */
  readonly renewsItself: boolean | null
}

/** What decides which contracts count on a day. */
export type Reading = {
  readonly kinds: readonly string[]
  /** For how many days after its last one a contract that nobody cancelled waits for its renewal. */
  readonly graceDays: number
  /** Whether what was cancelled counts until its last day, or until the day before it was asked for. */
  readonly recognised: 'end' | 'cancellation'
}

export type Stretch = {
  readonly from: string
  /** The last day; `null` where there is none. */
  readonly last: string | null
  readonly plan: string | null
  readonly seats: number | null
  /** In the contract’s currency and with its tax; `null` where the amount is not known. */
  readonly yearly: string | null
}

export type Held = { readonly contract: RevenueContract; readonly isPending: boolean; readonly terms: Stretch }

/** The contracts of one customer that count on a day: in force, or waiting for their renewal. */
export function heldOn(contracts: readonly RevenueContract[], day: string, reading: Reading): Held[] {
  const counted = contracts.filter(({ kind }) => reading.kinds.includes(kind))
  return counted.flatMap((contract) => {
    const stretches = stretchesOf(contract, reading.recognised)
    const now = stretches.findLast(({ from, last }) => from <= day && (last === null || day <= last))
    if (now !== undefined) return { contract, isPending: false, terms: now }
    const final = stretches.at(-1)
    if (final === undefined || final.from > day) return []
    return waits(contract, final, counted, day, reading) ? { contract, isPending: true, terms: final } : []
  })
}

/** Its terms from day to day, without those that never held. */
export function stretchesOf(contract: RevenueContract, recognised: Reading['recognised']): Stretch[] {
  const { startsOn, signed, amendments, period, cancelledOn } = contract
  const days = [startsOn, ...amendments.map(({ fromOn }) => fromOn).toSorted()]
  return days.flatMap((from, i) => {
    const { plan, seats, amount, endsOn } = termsOn(signed, amendments, from)
    const next = days[i + 1]
    const given = recognised === 'cancellation' && cancelledOn !== null ? shiftDate(cancelledOn, { days: -1 }) : null
    const last = earliest([endsOn, next === undefined ? null : shiftDate(next, { days: -1 }), given])
    return last !== null && last < from ? [] : [{ from, last, plan, seats, yearly: yearlyValueOf(amount, period) }]
  })
}

/**
 * The first day on which another contract of the customer goes on with one that ended: said so, or near enough by itself. What begins on
 * the day after the grace leaves no gap. Before the end only the same plan goes on with it: anything else that is bought meanwhile is
 * another thing.
 */
export function continuedFrom(
  contract: RevenueContract,
  { last: end, plan }: Pick<Stretch, 'plan'> & { readonly last: string },
  all: readonly RevenueContract[],
  graceDays: number,
) {
  const others = all.filter(({ id }) => id !== contract.id)
  const said = others.filter(({ renewsId }) => renewsId === contract.id).map(({ startsOn }) => startsOn)
  const { startsOn: began, renewsItself, cancelledOn } = contract
  const near = others
    .filter(({ startsOn: on, signed }) => {
      const isSame = (signed.plan ?? '') === (plan ?? '')
      const waits = renewsItself === true && isSame && (cancelledOn === null || on < cancelledOn)
      const days = daysBetween(end, on)
      return on > began && (days <= graceDays + 1 || waits) && (days >= 1 || (isSame && days > -graceDays))
    })
    .map(({ startsOn }) => startsOn)
  return { said: earliest(said), near: earliest(near) }
}

function waits(
  contract: RevenueContract,
  final: Stretch,
  all: readonly RevenueContract[],
  day: string,
  { graceDays, recognised }: Reading,
): boolean {
  const { last, plan } = final
  if (last === null) return false
  const isCancelled = contract.cancelledOn !== null && contract.cancelledOn <= day
  const { said, near } = continuedFrom(contract, { last, plan }, all, graceDays)
  if ([said, near].some((on) => on !== null && on <= day)) return false
  if (said !== null) return true
  if (contract.renewsItself === true && !isCancelled) return true
  if (isCancelled || (recognised === 'cancellation' && contract.cancelledOn !== null)) return false
  return daysBetween(last, day) <= graceDays
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}
