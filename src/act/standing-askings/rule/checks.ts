import { badInput } from '#platform/errors.ts'
import { limits } from '../contract/limits.ts'
import type { Trigger } from '../contract.ts'
import * as words from '../words.ts'

/** The rest between two askings of the same questionnaire where nobody said one. */
export function restFor(trigger: Trigger): number {
  return trigger.kind === 'every' ? Math.min(90, trigger.days - limits.room) : 90
}

/** Mails wait for the morning and for working days: a rest as long as the rhythm would hold back every other turn. */
export function checkRest(trigger: Trigger, sameDays: number): void {
  if (trigger.kind === 'every' && sameDays > trigger.days - limits.room) throw badInput('sameDays', words.restsTooLong)
}

export function checkDays(fromOn: string | null, untilOn: string | null): void {
  if (fromOn !== null && untilOn !== null && untilOn < fromOn) throw badInput('untilOn', words.backwards)
}
