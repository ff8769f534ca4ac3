import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import { termsOn, yearlyValueOf } from '../../../gather/contracts/fields.ts'
import { continuedFrom, type Reading, type RevenueContract } from './held.ts'

/** A contract of which a last day came: renewed by an amendment or another contract, given up, or not decided yet. */
export type Due = {
  readonly contract: RevenueContract
  readonly plan: string | null
  readonly end: string
  readonly outcome: 'renewed' | 'lost' | 'open'
}

/**
 * The last days that contracts of one customer came to, until today. What was extended before its last day never came to it. Free
 * contracts and those that are cancelled are up for renewal as well: the first do not count, the second are lost unless they go on.
 */
export function duesOf(contracts: readonly RevenueContract[], { kinds, graceDays }: Reading, today: string): Due[] {
  const counted = contracts.filter(({ kind }) => kinds.includes(kind))
  return counted.flatMap((contract) => {
    const { signed, amendments, startsOn, period, cancelledOn, renewsItself } = contract
    const days = [startsOn, ...amendments.map(({ fromOn }) => fromOn).toSorted()]
    return days.flatMap((from, i): Due[] => {
      const { plan, amount, endsOn: end } = termsOn(signed, amendments, from)
      const next = days[i + 1]
      if (end === null || end < from || end > today || (next !== undefined && next <= end)) return []
      const yearly = yearlyValueOf(amount, period)
      if (yearly !== null && Number(yearly) <= 0) return []
      const { said, near } = continuedFrom(contract, { last: end, plan }, counted, graceDays)
      const goesOn = next === shiftDate(end, { days: 1 }) || said !== null || near !== null
      const isLeft = renewsItself !== true && daysBetween(end, today) > graceDays
      const mayGoOn = !isLeft && (cancelledOn === null || cancelledOn > today)
      return [{ contract, plan, end, outcome: goesOn ? 'renewed' : mayGoOn ? 'open' : 'lost' }]
    })
  })
}
