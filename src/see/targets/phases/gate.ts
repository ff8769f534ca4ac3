import { dayNumber } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Condition, Phase } from '../contract/phase.ts'

/** So many full cycles of contracts must be over before it can be told who leaves. */
export const cyclesNeeded = 2
/** So many contracts must have come up for renewal: of fewer a single one moves the rate by more than a tenth. */
export const renewableNeeded = 10

export type Contracts = {
  /** When the first of them began; null where there is none. */
  readonly since: string | null
  /** The median length in months; of one without an end the period after which it can end. */
  readonly months: number | null
  /** How many came up for renewal at least once until today. */
  readonly renewable: number
}
/** In how many of the fiscal years that are asked customers left, and bought more; null where none of these is known. */
export type Years = { readonly left: number | null; readonly grown: number | null }

/** What is asked of the data before a phase can begin, and how they stand today. The first asks nothing. */
export function gateOf(phase: Phase, contracts: Contracts, years: Years, today: string): Condition[] {
  const none = { months: null, since: null, on: null }
  const least = (kind: Condition['kind'], has: number | null, needs: number): Condition => ({
    ...none,
    kind,
    isMet: has !== null && has >= needs,
    has,
    needs,
  })
  if (phase === 'satisfaction') return []
  const churn = [cyclesOf(contracts, today), least('renewable', contracts.renewable, renewableNeeded)]
  return phase === 'churn' ? churn : [...churn, least('left', years.left, 1), least('grown', years.grown, 1)]
}

function cyclesOf({ since, months }: Contracts, today: string): Condition {
  if (since === null || months === null)
    return { kind: 'cycles', isMet: false, has: 0, needs: cyclesNeeded, months: null, since: null, on: null }
  const endOf = (cycle: number) => shiftDate(since, { months: months * cycle })
  let has = 0
  while (has < cyclesNeeded && dayNumber(endOf(has + 1)) <= dayNumber(today)) has++
  return {
    kind: 'cycles',
    isMet: has >= cyclesNeeded,
    has,
    needs: cyclesNeeded,
    months,
    since,
    on: endOf(cyclesNeeded),
  }
}

export function isOpen(conditions: readonly Condition[]): boolean {
  return conditions.every(({ isMet }) => isMet)
}
