import { z } from 'zod'
import { Day } from '#platform/contract.ts'

/** ISO 8601: Monday 1 … Sunday 7. */
export const Weekday = z.literal([1, 2, 3, 4, 5, 6, 7])

const Time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('In the zone of the workspace, 00:00 to 23:59')

/** Only every n-th week or month, the first being the one that holds `from`; without it, every one. */
const Every = z.object({ n: z.int().min(2).max(60), from: Day }).describe('Every n-th, starting with the one of a day')

const beat = { at: Time, every: Every.optional() }

/**
 * What comes round again: FREQ, INTERVAL, BYDAY, BYMONTHDAY and BYSETPOS of RFC 5545 §3.3.10, and, which that does
 * not know, working days of a month. A month without a 29th, 30th or 31st has its last day in its place, as RFC 7529
 * calls it SKIP=BACKWARD; RFC 5545 alone would leave the month out. A month without so many working days is left out.
 */
export const Rhythm = z.discriminatedUnion('on', [
  z.object({ on: z.literal('weekdays'), weekdays: z.array(Weekday).min(1).max(7), ...beat }),
  z.object({
    on: z.literal('day of month'),
    day: z.union([z.int().min(1).max(31), z.literal('last')]),
    ...beat,
  }),
  z.object({
    on: z.literal('weekday of month'),
    nth: z.union([z.literal([1, 2, 3, 4]), z.literal('last')]),
    weekday: Weekday,
    ...beat,
  }),
  z.object({
    on: z.literal('working day of month'),
    nth: z.union([z.int().min(1).max(10), z.literal('last')]),
    ...beat,
  }),
])
export type Rhythm = z.infer<typeof Rhythm>
