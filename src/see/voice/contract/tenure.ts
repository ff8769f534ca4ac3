import { z } from 'zod'
import { Span } from '../../figures/contract.ts'

const Day = z.iso.date()

/** How the curve is asked for, besides how answers are counted. */
export const tenureWish = {
  months: z.coerce.number().int().min(3).max(120).default(24).describe('How many months of tenure'),
  refreshedOn: Day.optional().describe('A day on which something was renewed: a release, a new service'),
  around: z.coerce
    .number()
    .int()
    .min(7)
    .max(365)
    .default(90)
    .describe('For how many days before and from that day on the step is told'),
}

export function tenureOf<Cell extends z.ZodType, Change extends z.ZodType>(cell: Cell, change: Change) {
  return z.object({
    /** All answers; those before the day and those from it on, where one is said. */
    spans: z.array(Span.pick({ from: true, to: true })),
    /** By completed months of tenure on the day of the answer, each with a cell for each span. */
    months: z.array(z.object({ month: z.number().int(), cells: z.array(cell) })),
    /** The days after the refresh against as many before; `null` where no day is said. */
    step: z
      .object({ before: Span.pick({ from: true, to: true }), after: Span.pick({ from: true, to: true }), change })
      .nullable(),
    /** Answers of which it is not known how long the customer had been with us. */
    unknown: z.number().int(),
  })
}
