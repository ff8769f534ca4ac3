import { BeyondCalendar, type WorkingCalendar } from '#maths/time/working-days.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import { customer } from '../customers/customers.ts'
import type { CalendarInForce, CalendarWish, DaySaid } from './contract.ts'
import type { Ground } from './rhythms/days.ts'
import { nextOccurrence, occurrencesAfter } from './rhythms/occurrences.ts'
import type { Rhythm } from './rhythms/rhythm.ts'
import * as store from './store.ts'
import * as words from './words.ts'
import { calendarFrom, daySaid, notKnown } from './working/calendar-from.ts'
import { type Due, dueDayFrom } from './working/due-day.ts'
import { holidayTable, settingsOfZone } from './working/holidays.ts'

export { addClosingDays } from './closings.ts'
export { nextOccurrence, occurrencesAfter }

/** What was chosen, or what follows from the zone. */
export async function settingsInForce(context: Context): Promise<CalendarInForce> {
  const chosen = await store.chosen(context)
  const settings = chosen ?? settingsOfZone(context.workspace.zone)
  const { from, to } = holidayTable[settings.holidays].known
  return { ...settings, isChosen: chosen !== undefined, knownFrom: from, knownTo: to }
}

export async function chooseSettings(
  context: Context,
  { holidays, weekend, weekStartsOn, yearStartsIn }: CalendarWish,
): Promise<CalendarInForce> {
  if (weekend !== undefined && new Set(weekend).size < weekend.length) throw badInput('weekend', words.repeatedWeekday)
  const present = await settingsInForce(context)
  await store.choose(context, {
    holidays: holidays ?? present.holidays,
    weekend: (weekend ?? present.weekend).toSorted((one, other) => one - other),
    weekStartsOn: weekStartsOn ?? present.weekStartsOn,
    yearStartsIn: yearStartsIn ?? present.yearStartsIn,
  })
  return settingsInForce(context)
}

/** The days on which we work or, where a customer is named, on which they do. */
export async function calendarOf(context: Context, customerId: string | null = null): Promise<WorkingCalendar> {
  if (customerId !== null) await customer(context, customerId)
  return calendarFrom(await settingsInForce(context), await store.closingDays(context, customerId))
}

/** What a rhythm needs to know of the workspace. */
export async function groundOf(context: Context): Promise<Ground> {
  const { weekStartsOn } = await settingsInForce(context)
  return { zone: context.workspace.zone, weekStartsOn, calendar: await calendarOf(context) }
}

/** When something is due in a number of days: never on a closing day of ours, unless nobody can tell or no time is left. */
export async function dueDay(context: Context, due: Due): Promise<string> {
  return dueDayFrom(context.today, due, await calendarOf(context))
}

/** Whether people work on a day, at ours or, where a customer is named, at theirs. */
export async function sayDay(context: Context, day: string, customerId: string | null): Promise<DaySaid> {
  if (customerId !== null) await customer(context, customerId)
  const closed = await store.closingDays(context, customerId)
  return daySaid(day, await settingsInForce(context), closed, customerId !== null)
}

/** For each of some days why nobody works then, at ours or at the customer's, or why that is not known; `null` where both work. */
export async function whyNotWorked(
  context: Context,
  days: readonly { readonly day: string; readonly customerId: string }[],
): Promise<(Text | null)[]> {
  if (days.length === 0) return []
  const settings = await settingsInForce(context)
  const closed = await store.closingDaysOfMany(context, [...new Set(days.map(({ customerId }) => customerId))])
  return days.map(({ day, customerId }) => {
    const here = daySaid(day, settings, around(day, closed.get(null)))
    if (!here.known || !here.works) return here.because
    return daySaid(day, settings, around(day, closed.get(customerId)), true).because
  })
}

function around(day: string, closed: Awaited<ReturnType<typeof store.closingDays>> = []) {
  return closed.filter(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn)
}

/** What is counted beyond what the calendar knows is refused, with the years that it covers. */
export async function counting<Answer>(
  context: Context,
  customerId: string | null,
  count: (calendar: WorkingCalendar) => Answer,
): Promise<Answer> {
  const calendar = await calendarOf(context, customerId)
  try {
    return count(calendar)
  } catch (problem) {
    throw refusalOf(problem, calendar) ?? problem
  }
}

function refusalOf(problem: unknown, { known }: WorkingCalendar) {
  if (problem instanceof BeyondCalendar && known) return badInput('from', words.countBeyond(known.from, known.to))
  return problem instanceof RangeError ? badInput('from', words.noWorkingDay) : undefined
}

/** The next few times of a rhythm and, where there are fewer, why. */
export async function comingRound(
  context: Context,
  rhythm: Rhythm,
  after: Date,
  count: number,
): Promise<{ at: Date[]; endsBecause: Text | null }> {
  mindReach(rhythm, after)
  const at: Date[] = []
  try {
    for (const one of occurrencesAfter(rhythm, await groundOf(context), after)) if (at.push(one) === count) break
    return { at, endsBecause: at.length < count ? words.noWorkingDay : null }
  } catch (problem) {
    if (problem instanceof BeyondCalendar) return { at, endsBecause: notKnown(await settingsInForce(context)) }
    if (problem instanceof RangeError) return { at, endsBecause: words.noWorkingDay }
    throw problem
  }
}

function mindReach({ every }: Rhythm, after: Date): void {
  const { from, to } = holidayTable.none.known
  const reached = (day: string) => day >= from && day <= to
  if (every && !reached(every.from)) throw badInput('rhythm.every.from', words.outside(from, to))
  if (!reached(after.toISOString().slice(0, 10))) throw badInput('after', words.outside(from, to))
}
