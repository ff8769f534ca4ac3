import { z } from 'zod'
import { Day, Decimal, Id, PageWish } from '#platform/contract.ts'
import { Said } from '../../figures/contract.ts'
import { Switches } from '../../revenue/contract.ts'

export const measures = ['customers', 'revenue', 'activity'] as const
/** Revenue is told of so many months after the first at the most. */
export const mostMonthsOfRevenue = 24
export const ways = ['bounded', 'unbounded', 'rolling'] as const
export const periods = ['month', 'quarter', 'year'] as const

const Count = z.number().int()

export const CohortsWish = Switches.pick({ graceDays: true, recognised: true, usage: true, currency: true }).extend({
  measure: z
    .enum(measures)
    .default('customers')
    .describe('Held by a contract at the end of the month, what they pay for it, or active in the month'),
  way: z
    .enum(ways)
    .default('bounded')
    .describe('In that month; in that month or later; or in every month until that one'),
  by: z.enum(periods).default('month').describe('Of when customers began; quarters and years are the fiscal ones'),
  slice: z
    .string()
    .max(120)
    .optional()
    .describe('Instead of when they began: plan, owner, industry, country, stage, attribute:<name> or segment:<id>'),
  months: z.coerce.number().int().min(1).max(36).default(12).describe('So many months after the first are told'),
  activity: z.enum(['events', 'purchases', 'both']).default('both').describe('What counts as active'),
  events: z
    .string()
    .max(2000)
    .optional()
    .describe('Only events of these names, with commas between them, and no purchases'),
  atLeast: z.coerce.number().int().min(1).max(10_000).default(1).describe('So often in a month'),
})
export type CohortsWish = z.infer<typeof CohortsWish>

const Cell = z.object({
  months: Count,
  /** Of the cohort, those whose month is over: of so many it is told. */
  n: Count,
  count: Count,
  share: z
    .number()
    .nullable()
    .describe('None where the month is over for nobody, and of revenue where these paid nothing for the first'),
  /** Revenue: what they pay for a month, and what the same paid for the first; none where the month is over for nobody. */
  amount: Decimal.nullable(),
  base: Decimal.nullable(),
  isPart: z.boolean().describe('The month is over for some of the cohort only'),
})

export const Cohorts = z.object({
  today: Day,
  currency: z.string().nullable().describe('Of revenue, at the rates of the last day that is told'),
  rows: z.array(z.object({ cohort: z.string(), name: Said, customers: Count, cells: z.array(Cell) })),
  /** All cohorts together. */
  whole: z.array(Cell),
  customers: Count,
  /** Activity: the days from which and until which anything was recorded; months outside tell nothing. */
  recorded: z.object({ from: Day, until: Day }).nullable(),
  /** When they began is not known. */
  withoutStart: Count,
})
export type Cohorts = z.infer<typeof Cohorts>

export const CohortCustomersWish = CohortsWish.extend(PageWish.shape).extend({
  cohort: z.string().max(500).optional().describe('Which row; all where nothing is said'),
  after: z.coerce.number().int().min(0).max(36).optional().describe('So many months after the first'),
  which: z.enum(['n', 'count']).default('count').describe('Those of whom a cell is told, or those whom it counts'),
})
export type CohortCustomersWish = z.infer<typeof CohortCustomersWish>

export const CohortCustomer = z.object({
  customerId: Id,
  name: z.string(),
  beganOn: Day,
  cohort: z.string(),
  amount: Decimal.nullable(),
})
