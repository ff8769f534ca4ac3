import { createHash } from 'node:crypto'
import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'

/** How many days after the first one a person's own day lies, from 0 up to one less than `every`; PostgreSQL computes the same. */
export function phaseOf(seed: string, personId: string, every: number): number {
  const hash = createHash('sha256').update(`${seed} ${personId}`).digest('hex')
  return Number.parseInt(hash.slice(0, 7), 16) % every
}

type Every = { readonly activeFrom: string; readonly every: number; readonly phase: number }
type Span = { readonly from: string; readonly until: string }

/** The days of a span, both included, on which it is somebody's turn who is asked every so many days. */
export function turnsIn({ activeFrom, every, phase }: Every, { from, until }: Span): string[] {
  const first = shiftDate(activeFrom, { days: phase })
  const days: string[] = []
  for (let n = Math.max(0, Math.ceil(daysBetween(first, from) / every)); ; n += 1) {
    const day = shiftDate(first, { days: n * every })
    if (day > until) return days
    days.push(day)
  }
}

export type Verdict = 'waiting' | 'late' | 'paused'

/**
 * What becomes of a turn when it is found: it waits for being asked; it is missed for it ran not at all on that day, or for its day is
 * longer ago than the grace. `runsFrom` is the first day of the present run.
 */
export function verdictOf(dueOn: string, run: { today: string; graceDays: number; runsFrom: string }): Verdict {
  if (dueOn < run.runsFrom) return 'paused'
  return dueOn < shiftDate(run.today, { days: -run.graceDays }) ? 'late' : 'waiting'
}

/** So far back it is looked for what became known late. */
export const lookBack = 60

type Run = {
  readonly today: string
  readonly activeFrom: string
  readonly settledOn: string | null
  /** When what makes it somebody's turn was changed last. */
  readonly countsFrom: string | null
  readonly untilOn: string | null
  readonly isPaused: boolean
  /** Whether turns come by the calendar alone, so that what is settled stays so. */
  readonly byCalendar: boolean
}

/**
 * Of due days before this one each turn that was known as it was looked last has been decided, and cannot be asked any more: what is looked for
 * from there on is all that may wait, and all of which nothing was said yet.
 */
export function undecidedFrom({
  today,
  graceDays,
  settledOn,
  from,
}: {
  readonly today: string
  readonly graceDays: number
  readonly settledOn: string | null
  readonly from: string
}): string {
  const inTime = shiftDate(today, { days: -graceDays })
  if (settledOn === null) return from
  return later(from, settledOn < inTime ? settledOn : inTime)
}

/** The days of which turns are looked for now; `null` where there are none. Of a pause the day that goes on is left open. */
export function spanOf({ today, activeFrom, settledOn, countsFrom, untilOn, isPaused, byCalendar }: Run): Span | null {
  const last = isPaused ? shiftDate(today, { days: -1 }) : today
  const until = untilOn !== null && untilOn < last ? untilOn : last
  const back = shiftDate(today, { days: -lookBack })
  const after = byCalendar && settledOn !== null ? shiftDate(settledOn, { days: 1 }) : back
  const first = later(activeFrom, countsFrom)
  const from = byCalendar && settledOn === null ? first : later(first, after)
  return from > until ? null : { from, until }
}

function later(one: string, other: string | null): string {
  return other !== null && other > one ? other : one
}
