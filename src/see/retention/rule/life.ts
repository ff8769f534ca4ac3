import { shiftDate } from '#maths/time/shift-date.ts'
import { tenure } from '#maths/time/tenure.ts'
import { heldOn, type Reading, type RevenueContract, stretchesOf } from '../../revenue/revenue.ts'
import type { Unit } from '../contract.ts'

/** How long somebody was a customer, until they left for the first time. */
export type Life = {
  /** The first day on which something was paid for, or of which the amount is not known. */
  readonly beganOn: string
  /** The last day that a contract covered, today at most. */
  readonly coveredUntil: string
  /** No contract covers today, and none waits for its renewal. */
  readonly hasLeft: boolean
}

/**
 * The life of a customer by their contracts, seen on a day; `null` of who has not begun. Day by day, what counts is asked of the rule by
 * which revenue is held. What waits for its renewal ends nothing, but covers nothing either: only what renews by itself goes on.
 */
export function lifeOf(contracts: readonly RevenueContract[], today: string, reading: Reading): Life | null {
  const counted = contracts.filter(({ kind }) => reading.kinds.includes(kind))
  const paid = counted.flatMap((one) =>
    stretchesOf(one, reading.recognised).flatMap(({ from, yearly }) =>
      yearly === null || Number(yearly) > 0 ? [from] : [],
    ),
  )
  const beganOn = paid.toSorted()[0]
  if (beganOn === undefined || beganOn > today) return null
  let coveredUntil = beganOn
  for (let day = beganOn; day <= today; day = shiftDate(day, { days: 1 })) {
    const held = heldOn(counted, day, reading)
    if (held.length === 0) return { beganOn, coveredUntil, hasLeft: true }
    if (held.some(({ isPending, contract }) => !isPending || contract.renewsItself === true)) coveredUntil = day
  }
  return { beganOn, coveredUntil, hasLeft: false }
}

/**
 * The life in whole units: of who left rounded up, so that they are no longer there when the unit is over; of who is still there rounded
 * down, because no more than that is known.
 */
export function lengthOf({ beganOn, coveredUntil, hasLeft }: Life, unit: Unit): number {
  const on = shiftDate(coveredUntil, { days: 1 })
  const { days, months } = tenure(beganOn, on)
  if (unit === 'day') return days
  if (unit === 'week') return hasLeft ? Math.ceil(days / 7) : Math.floor(days / 7)
  return months + (hasLeft && shiftDate(beganOn, { months }) < on ? 1 : 0)
}
