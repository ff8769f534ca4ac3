import { z } from 'zod'
import { Day, Decimal, Id, PageWish, pageOf } from '#platform/contract.ts'
import { Said } from '../../figures/contract.ts'
import { FigureKind } from './switches.ts'

/** A month that was reported, in the night after its end or after it was first counted. */
export const Reported = z.object({
  at: z.date(),
  /** In which it was first reported. */
  currency: z.string(),
  /** Its closing as first reported and as known now, and how many customers say something else; `null` where nobody does. */
  restated: z.object({ first: Decimal, now: Decimal, customers: z.number().int() }).nullable(),
})
export type Reported = z.infer<typeof Reported>

export const RestatedWish = PageWish.extend({ month: Day.describe('The last day of the month') })
export type RestatedWish = z.infer<typeof RestatedWish>

/** What of a contract, or besides it, made a customer’s month another: it came in, says something else, is another customer’s, is gone. */
export const causes = ['new', 'changed', 'moved', 'gone', 'rate', 'counting'] as const
export const Cause = z.enum(causes)

const Line = z.object({ figure: FigureKind, first: Decimal, now: Decimal })
export const Restated = pageOf(
  z.object({
    customerId: Id,
    /** `null` where the customer is no longer on record. */
    name: z.string().nullable(),
    lines: z.array(Line),
    contracts: z.array(z.object({ id: Id.nullable(), number: z.string().nullable(), what: Cause, at: z.date() })),
  }),
).extend({
  month: Day,
  reportedAt: z.date(),
  currency: z.string(),
  /** Every figure that is another now, of all customers, and the number of its customers. */
  lines: z.array(Line.extend({ customersFirst: z.number().int(), customersNow: z.number().int() })),
  total: z.number().int(),
})
export type Restated = z.infer<typeof Restated>

/** A situation with what others publish of it and what is computed here, figure by figure. */
export const Example = z.object({
  key: z.string(),
  title: Said,
  what: Said,
  /** By which definition others count. */
  source: Said,
  why: Said,
  currency: z.string(),
  from: Day,
  to: Day,
  lines: z.array(
    z.object({
      figure: Said,
      beside: z.string(),
      published: Decimal,
      here: Decimal.nullable(),
      isAmount: z.boolean(),
      isSame: z.boolean(),
    }),
  ),
})
