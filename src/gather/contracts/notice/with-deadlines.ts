import type { WorkingCalendar } from '#maths/time/working-days.ts'
import type { Context } from '#platform/context.ts'
import { calendarOf } from '../../calendar/calendar.ts'
import type { Contract } from '../contract.ts'
import type { KeptContract } from '../store.ts'
import { noticeDayOf, sayBy } from './deadline.ts'

/** The same contracts, each with the last day on which a party may say no, and the last working day until then. */
export async function withDeadlines(context: Context, contracts: readonly KeptContract[]): Promise<Contract[]> {
  const calendars = new Map<string, WorkingCalendar>()
  const shown: Contract[] = []
  for (const one of contracts) {
    const on = noticeDayOf(one.notice, one.endsOn)
    const calendar = on === null ? null : (calendars.get(one.customerId) ?? (await ofBoth(context, one.customerId)))
    if (calendar !== null) calendars.set(one.customerId, calendar)
    shown.push({ ...one, noticeDeadline: on === null || calendar === null ? null : { on, sayBy: sayBy(on, calendar) } })
  }
  return shown
}

/** Notice is given and taken: it is said on a day on which both work. */
async function ofBoth(context: Context, customerId: string): Promise<WorkingCalendar> {
  const [ours, theirs] = [await calendarOf(context), await calendarOf(context, customerId)]
  return { ...ours, holidays: new Set([...ours.holidays, ...theirs.holidays]) }
}
