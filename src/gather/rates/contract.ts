import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'

const Currency = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/)
  .describe('A code of ISO 4217')
/** As many digits as anybody tells a rate with; it is kept to the last of them. */
const Figure = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,18})?$/)
  .refine((rate) => /[1-9]/.test(rate))
  .describe('How much one unit is worth: an exact decimal above 0')
const Source = z.string().trim().max(200)

export const RateWish = z.object({
  from: Currency,
  to: Currency,
  date: Day,
  rate: Figure,
  source: Source.default(''),
})
export type RateWish = z.infer<typeof RateWish>

export const Rate = z.object({
  id: Id,
  from: z.string(),
  to: z.string(),
  date: Day,
  rate: z.string(),
  source: z.string(),
  updatedAt: z.date(),
})
export type Rate = z.infer<typeof Rate>

const Said = z.object({ en: z.string(), ja: z.string() })
export const RateAnswer = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), rate: z.string(), date: Day, source: z.string(), isTurned: z.boolean() }),
  z.object({ known: z.literal(false), because: Said }),
])
export type RateAnswer = z.infer<typeof RateAnswer>

export const oldestCounting = 7
const reads = 'workspace.read'
const writes = 'workspace.write'

export const contract = {
  list: operation({
    method: 'GET',
    path: '/currency-rates',
    summary: 'Currency rates on record, the latest day first',
    permission: reads,
  })
    .input(PageWish.extend({ from: Currency.optional(), to: Currency.optional() }))
    .output(pageOf(versioned(Rate))),
  onDay: operation({
    method: 'GET',
    path: '/currency-rates/{day}',
    summary:
      'What one unit of a currency is worth in another on a day, or why that is not known; nothing is reckoned by itself',
    permission: reads,
  })
    .input(
      z.object({
        day: Day,
        from: Currency,
        to: Currency,
        atMostDays: z.coerce
          .number()
          .int()
          .min(0)
          .max(366)
          .default(oldestCounting)
          .describe('How old a rate may be that still counts'),
        mayTurn: z.stringbool().default(false).describe('Whether a rate the other way round may be turned over'),
      }),
    )
    .output(RateAnswer),
  add: operation({
    method: 'POST',
    path: '/currency-rates',
    summary: 'Say what one unit of a currency was worth in another on a day',
    permission: writes,
  })
    .input(RateWish)
    .output(versioned(Rate)),
  change: operation({
    method: 'PATCH',
    path: '/currency-rates/{id}',
    summary: 'Put a currency rate right',
    permission: writes,
  })
    .input(z.object({ id: Id, rate: Figure.optional(), source: Source.optional() }))
    .output(versioned(Rate)),
  remove: operation({
    method: 'DELETE',
    path: '/currency-rates/{id}',
    summary: 'Delete a currency rate',
    permission: writes,
  })
    .input(ById)
    .output(ById),
}
