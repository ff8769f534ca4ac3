import { shiftDate } from '#maths/time/shift-date.ts'
import type { Text } from '#platform/wording/words.ts'
import * as words from '../words/terms.ts'
import { type Amended, inOrder, termOn } from './terms-on.ts'

export type Fault = { readonly at: 'fromOn' | 'startsOn' | 'endsOn'; readonly because: Text; readonly fromOn: string }

/**
 * The first amendment that cannot stand with the contract: each begins after the first day and, at the latest, on the day after the
 * contract would have ended without it, and does not set an end before its own day. What comes later is a contract of its own.
 */
export function faultIn(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null },
  amendments: readonly Amended[],
): Fault | null {
  const ordered = inOrder(amendments)
  for (const { fromOn, changes } of ordered) {
    if (fromOn <= startsOn) return { at: 'fromOn', because: words.notAfterStart(startsOn), fromOn }
    const end = termOn('endsOn', endsOn, ordered, shiftDate(fromOn, { days: -1 }))
    if (end !== null && fromOn > shiftDate(end, { days: 1 }))
      return { at: 'fromOn', because: words.overByThen(end), fromOn }
    if (changes.endsOn != null && fromOn > changes.endsOn)
      return { at: 'endsOn', because: words.endsBeforeChange, fromOn }
  }
  return null
}
