import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import { dayInWords } from '#platform/wording/day-in-words.ts'
import type { Text } from '#platform/wording/words.ts'
import * as words from '../words.ts'

export type Coverage = { readonly enough: boolean; readonly expectedOn: string | null; readonly said: Text }

/** A metric that looks back further than this takes what there is: it asks for no stretch of days. */
const asLongAsThereIs = 3 * 366

/**
 * Whether the data reaches far enough back for an analysis over so many days, and from which day on it will.
 *
 * @param firstOn  the first day with data, `null` where there is none
 */
export function coverageOf(firstOn: string | null, today: string, neededDays: number): Coverage {
  if (firstOn === null) return { enough: false, expectedOn: null, said: words.noDataYet }
  const expectedOn = shiftDate(firstOn, { days: neededDays > asLongAsThereIs ? 0 : neededDays })
  if (expectedOn <= today) return { enough: true, expectedOn: null, said: words.enough(daysBetween(firstOn, today)) }
  return {
    enough: false,
    expectedOn,
    said: words.notYet(daysBetween(firstOn, today), neededDays, dayInWords(expectedOn)),
  }
}
