import { shiftDate } from '#maths/time/shift-date.ts'
import { tenure } from '#maths/time/tenure.ts'
import { termsOn } from '../../../gather/contracts/fields.ts'
import {
  continuedFrom,
  heldOn,
  type Reading,
  type RevenueContract,
  type Stretch,
  stretchesOf,
} from '../../revenue/revenue.ts'

/**
 * How a contract stands on a day that lies ahead: in force as agreed; going on by itself until its next renewal; up for renewal before
 * that day; or late, its end past and nothing decided. `renewals` says how often it has to be renewed until then.
 */
export type Standing = {
  readonly line: 'contracted' | 'itself' | 'due' | 'late'
  readonly terms: Stretch
  readonly renewals: number
}

type Days = { readonly today: string; readonly day: string; readonly reading: Reading }

/** `null` where it is not in force then and cannot be: it is not begun, given up, or gone on with by another contract. Free ones too. */
export function standingOn(
  contract: RevenueContract,
  all: readonly RevenueContract[],
  { today, day, reading }: Days,
): Standing | null {
  const counted = all.filter(({ kind }) => reading.kinds.includes(kind))
  if (!counted.includes(contract)) return null
  const stretches = stretchesOf(contract, reading.recognised)
  const now = stretches.findLast(({ from, last }) => from <= day && (last === null || day <= last))
  if (now !== undefined) return isFree(now) ? null : { line: 'contracted', terms: now, renewals: 0 }
  const terms = stretches.at(-1)
  if (terms === undefined || terms.last === null || terms.last >= day || isFree(terms)) return null
  const { last } = terms
  const { said, near } = continuedFrom(contract, { last, plan: terms.plan }, counted, reading.graceDays)
  if (said !== null || near !== null || contract.cancelledOn !== null) return null
  const isPast = last < today
  const waits = heldOn(counted, today, reading).some((held) => held.contract === contract && held.isPending)
  if (isPast && !waits) return null
  const isOpen = isPast && (contract.renewsItself !== true || today <= shiftDate(last, { days: reading.graceDays }))
  const next = shiftDate(last, { days: 1 })
  const term = Math.max(1, tenure(beginOfTerm(contract, terms.from), next).months)
  const until = (date: string) => (next <= date ? Math.floor(tenure(next, date).months / term) + 1 : 0)
  const renewals = until(day) - until(today) + (isOpen ? 1 : 0)
  return { line: renewals === 0 ? 'itself' : isOpen ? 'late' : 'due', terms, renewals }
}

function isFree({ yearly }: Stretch): boolean {
  return yearly !== null && Number(yearly) <= 0
}

/** The first day of the term that a day is in: of the contract, or of the amendment that went on where the term before had ended. */
export function beginOfTerm({ startsOn, signed, amendments }: RevenueContract, last: string): string {
  const days = [startsOn, ...amendments.map(({ fromOn }) => fromOn).toSorted()].filter((day) => day <= last)
  const begins = days.filter((day, i) => {
    const before = days[i - 1]
    if (before === undefined) return true
    const { endsOn: end } = termsOn(signed, amendments, before)
    return end !== null && end < day
  })
  return begins.at(-1) ?? startsOn
}
