import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'

const Percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/)
  .refine((text) => Number(text) <= 100)
  .describe('What is left of revenue after the cost of serving, in percent: 0 to 100, at most 4 places')

export const MarginWish = z.object({
  product: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .describe('Of one product; of the whole workspace where null'),
  from: Day.describe('From this day on, until the next one of the same'),
  percent: Percent,
})
export type MarginWish = z.infer<typeof MarginWish>
export const MarginChange = z.object({ id: Id, percent: Percent.optional() })

export const Margin = z.object({
  id: Id,
  product: z.string().nullable(),
  from: Day,
  percent: z.string(),
  updatedAt: z.date(),
})
export type Margin = z.infer<typeof Margin>
