import { z } from 'zod'
import { Day } from '#platform/contract.ts'

export const activities = ['events', 'purchases', 'both'] as const
export type Activity = (typeof activities)[number]
/** What records that somebody was active. */
export const records = ['events', 'purchases'] as const
export type Recorded = (typeof records)[number]

const Count = z.number().int()

/** `known: false` says why: the month is not over, or nothing of anybody was recorded in all or part of it. */
export const Continuity = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), active: Count, n: Count, rate: z.number() }),
  z.discriminatedUnion('because', [
    z.object({ known: z.literal(false), because: z.literal('not yet'), expectedOn: Day }),
    z.object({ known: z.literal(false), because: z.literal('nothing before'), of: z.enum(records), on: Day }),
    z.object({ known: z.literal(false), because: z.literal('nothing since'), of: z.enum(records), on: Day }),
    z.object({ known: z.literal(false), because: z.literal('nothing ever'), of: z.enum(records) }),
  ]),
])
export type Continuity = z.infer<typeof Continuity>
export const Cohort = z.object({
  month: Day,
  customers: Count,
  after: z.array(z.object({ months: Count, continuity: Continuity })),
})
export type Cohort = z.infer<typeof Cohort>
