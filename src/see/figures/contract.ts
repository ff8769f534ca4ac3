import { z } from 'zod'
import { Day, Decimal, Nothing, operation } from '#platform/contract.ts'

export const Said = z.object({ en: z.string(), ja: z.string() })

/** A figure as it was declared, once, by the room that reads it. */
export const Figure = z.object({
  name: z.string(),
  label: Said,
  /** What it counts; of a share also of what it is one. */
  meaning: Said,
  /** `money`, `share` or what is counted. */
  unit: z.string(),
  better: z.enum(['higher', 'lower', 'neither']),
})
export type Figure = z.infer<typeof Figure>

/** From the end of one day to the end of another, with what the workspace calls it. */
export const Span = z.object({ from: Day.describe('The end of this day'), to: Day, name: Said, isOver: z.boolean() })
export type Span = z.infer<typeof Span>

export const Point = Span.extend({
  value: z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value: Decimal }),
    z.object({ known: z.literal(false), because: Said }),
  ]),
  currency: z.string().nullable(),
  rows: z.string().nullable().describe('Where the rows behind it are answered, below `/api/v1`'),
})

const read = 'customers.read'
export const contract = {
  list: operation({
    method: 'GET',
    path: '/figures',
    summary: 'Which figures of the whole workspace there are, what each counts, and of what it is a share.',
    permission: read,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Figure) })),
  series: operation({
    method: 'GET',
    path: '/figures/{name}',
    summary: 'One figure of the whole workspace over time; each point says where its rows are.',
    permission: read,
  })
    .input(
      z.object({
        name: z.string().max(63),
        by: z
          .enum(['day', 'month', 'quarter', 'year'])
          .default('month')
          .describe('Quarters and years are the fiscal ones'),
        periods: z.coerce.number().int().min(1).max(60).default(13),
        until: Day.optional().describe('A day of the last period; today where nothing is said'),
      }),
    )
    .output(Figure.extend({ points: z.array(Point) })),
}
