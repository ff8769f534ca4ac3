import { type Known, known, unknown } from '../known.ts'
import { type CalendarDate, calendarDate, dayNumber } from './calendar-date.ts'
import { type Calendar, type Period, type PeriodKind, period, periods, periodsApart } from './period.ts'

/** Someone who joined on a day and was seen on others. Days before joining or after `seenUntil` are not counted. */
export type CohortSubject = { readonly joinedOn: CalendarDate; readonly activeOn: readonly CalendarDate[] }

/** Those who joined in one period: `active[k]` and `rate[k]` are for the k-th period after it. */
export type Cohort = {
  readonly joined: Period
  readonly size: number
  readonly active: readonly Known<number>[]
  readonly rate: readonly Known<number>[]
}

export type CohortQuestion = {
  readonly kind: PeriodKind
  readonly seenUntil: CalendarDate
  readonly calendar?: Calendar
}

/**
 * The cohort grid: of those who joined in the same period, how many were active in each period after it.
 *
 * active(c, k) = the members of c seen on at least one day of the k-th period after c (k = 0 is c itself)
 * rate(c, k)   = active(c, k) / size(c)
 *
 * The denominator is everybody who joined, so somebody who was never seen again counts as not active, not as missing.
 * A period that `seenUntil` cuts short, or that has not come, is unknown: a half month compared with whole ones is
 * the usual mistake of such grids. A period in which nobody joined has a row of size 0 whose rates are unknown.
 *
 * @param subjects  in any order; a subject who joined after `seenUntil` is not in the grid
 * @param question  the kind of period; `seenUntil` the last day that is wholly observed
 * @returns         one row for each period from the first joining to `seenUntil`, oldest first
 *                  and none where nobody joined by then.   O(subjects + activities)
 * @example         cohortGrid([{ joinedOn: '2026-01-05', activeOn: ['2026-02-03'] }],
 *                    { kind: 'month', seenUntil: '2026-02-28' })[0]?.rate[1]  // { known: true, value: 1 }
 */
export function cohortGrid(subjects: readonly CohortSubject[], question: CohortQuestion): Cohort[] {
  const { kind, seenUntil, calendar = {} } = question
  const lastDay = dayNumber(seenUntil)
  const joiners = subjects.filter(({ joinedOn }) => dayNumber(joinedOn) <= lastDay)
  const first = calendarDate(joiners.reduce((least, { joinedOn }) => Math.min(least, dayNumber(joinedOn)), lastDay))
  if (joiners.length === 0) return []
  const all = periods(kind, first, seenUntil, calendar)
  const complete = all.filter(({ next }) => periodsApart('day', seenUntil, next) <= 1).length
  const counts = countActive(joiners, all.length, (date) => periodsApart(kind, first, date, calendar), seenUntil)
  return all.map((joined, c) => cohortOf(joined, counts.sizes[c] ?? 0, counts.active[c] ?? [], complete - c))
}

/** The period of joining, for those who keep the subjects themselves in groups. */
export function cohortOfSubject({ joinedOn }: CohortSubject, kind: PeriodKind, calendar: Calendar = {}): Period {
  return period(kind, joinedOn, calendar)
}

function countActive(
  subjects: readonly CohortSubject[],
  count: number,
  placeOf: (date: CalendarDate) => number,
  seenUntil: CalendarDate,
) {
  const sizes = new Int32Array(count)
  const active = Array.from({ length: count }, (_, c) => new Int32Array(count - c))
  const lastSeenBy = new Int32Array(count)
  subjects.forEach(({ joinedOn, activeOn }, i) => {
    const cohort = placeOf(joinedOn)
    sizes[cohort] = (sizes[cohort] ?? 0) + 1
    for (const date of activeOn) {
      if (date < joinedOn || date > seenUntil) continue
      const place = placeOf(date)
      if (lastSeenBy[place] === i + 1) continue
      lastSeenBy[place] = i + 1
      const row = active[cohort]
      if (row !== undefined) row[place - cohort] = (row[place - cohort] ?? 0) + 1
    }
  })
  return { sizes, active }
}

function cohortOf(joined: Period, size: number, active: ArrayLike<number>, complete: number): Cohort {
  const cells = Array.from(active, (count, k) => (k < complete ? known(count) : unknown('period_not_over')))
  return {
    joined,
    size,
    active: cells,
    rate: cells.map((cell) => {
      if (!cell.known) return cell
      return size === 0 ? unknown('nobody_joined') : known(cell.value / size)
    }),
  }
}
