import { shiftDate } from '#maths/time/shift-date.ts'
import { tenure } from '#maths/time/tenure.ts'
import type { RevenueContract } from '../../revenue/revenue.ts'
import type { Shown } from './rates.ts'
import { beginOfTerm } from './standing.ts'

/** A last day on record that a contract came to, and on which day an amendment or another contract took over, or will. */
export type CameTo = {
  readonly end: string
  readonly outcome: 'renewed' | 'lost' | 'open'
  readonly next: string | null
}
/** The end of one term, and what became of the contract then: one trial of its renewal. */
export type TermEnd = { readonly ended: string; readonly went: keyof Shown }

/**
 * The ends of terms until today that lie behind a last day on record. What renews itself goes on term by term, until it is cancelled or
 * another takes over: each end that it went past was a renewal. What is said within the grace of the last day on record is said of that day.
 */
export function termEndsOf(
  contract: RevenueContract,
  { end, outcome, next }: CameTo,
  { graceDays, today }: { readonly graceDays: number; readonly today: string },
): TermEnd[] {
  const graceEnds = shiftDate(end, { days: graceDays })
  if (contract.renewsItself !== true || (outcome === 'open' && graceEnds >= today))
    return [{ ended: end, went: outcome }]
  const after = shiftDate(end, { days: 1 })
  const term = Math.max(1, tenure(beginOfTerm(contract, end), after).months)
  const left = contract.cancelledOn
  const isLeft = left !== null && (next === null || left < next)
  const decided = isLeft ? left : next
  const stops = decided !== null && decided <= shiftDate(graceEnds, { days: 1 }) ? after : decided
  const last = outcome === 'renewed' ? 'renewed' : isLeft ? 'lost' : 'itself'
  const found: TermEnd[] = []
  for (let begins = after, k = 0; ; k += 1) {
    const ended = shiftDate(begins, { days: -1 })
    if (ended > today) return found
    const goesOn = stops === null || begins < stops
    found.push({ ended, went: goesOn ? 'itself' : last })
    if (!goesOn) return found
    begins = shiftDate(after, { months: (k + 1) * term })
  }
}
