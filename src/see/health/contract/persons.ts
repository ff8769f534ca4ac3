import { z } from 'zod'
import { Day, Id, Instant } from '#platform/contract.ts'

const Count = z.number().int()

/** What is known of one person; `null` is what is not known. */
export const PersonHealth = z.object({
  personId: Id,
  name: z.string(),
  roles: z.array(z.string()),
  leftOn: Day.nullable(),
  /** This person withdrew the consent to be analysed: neither use nor answers are told. */
  isWithheld: z.boolean(),
  /** Days of use within 28 days, in the 28 days before, and the last use. */
  use: z.object({ activeDays: Count, activeDaysBefore: Count, lastAt: Instant }).nullable(),
  answer: z.object({ nps: Count.nullable(), csat: z.number().nullable(), csatScale: Count, at: Instant }).nullable(),
  lastContactAt: Instant.nullable(),
})
export type PersonHealth = z.infer<typeof PersonHealth>
