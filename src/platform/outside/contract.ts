import { z } from 'zod'

/** How far something is that leaves the house. */
export const Handing = z.object({
  /**
   * `accepted`: the other side has taken it, which is not yet that somebody has read it. `refused`: it will not be tried again by itself.
   * `in doubt`: the connection was lost at a time when it may have been taken or not; it is not tried again by itself either.
   */
  state: z.enum(['reserved', 'handing over', 'accepted', 'refused', 'in doubt', 'withdrawn']),
  attempts: z.number().int(),
  /** What the other side answered last, in its own words. */
  answer: z.string().nullable(),
  at: z.date(),
})
export type Handing = z.infer<typeof Handing>
