import { z } from 'zod'
import { Day, Decimal, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Said } from '../figures/contract.ts'
import { Switches as RevenueSwitches } from '../revenue/contract.ts'
import { CohortCustomer, CohortCustomersWish, Cohorts, CohortsWish } from './contract/cohorts.ts'

export const units = ['month', 'week', 'day'] as const
export type Unit = (typeof units)[number]
/** So far a curve is told, in its unit. */
export const farthest = { month: 120, week: 260, day: 730 } as const satisfies Record<Unit, number>
/** At these times it is said how many were at risk. */
export const milestones = {
  month: [1, 3, 6, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120],
  week: [1, 2, 4, 8, 13, 26, 52, 104, 156, 208, 260],
  day: [1, 7, 14, 30, 60, 90, 180, 365, 730],
} as const satisfies Record<Unit, readonly number[]>
/** So many slices are drawn, and told apart two by two. */
export const mostDrawn = 5

export const SurvivalWish = RevenueSwitches.pick({ graceDays: true, recognised: true, usage: true }).extend({
  unit: z.enum(units).default('month').describe('In which whole units it is counted how long somebody was a customer'),
  slice: z
    .string()
    .max(120)
    .optional()
    .describe('plan, begun, owner, industry, country, stage, attribute:<name> or segment:<id>'),
})
export type SurvivalWish = z.infer<typeof SurvivalWish>

const Count = z.number().int()
const Share = z.number().min(0).max(1)
const unknown = z.object({ known: z.literal(false), because: Said })
const knownOr = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('known', [z.object({ known: z.literal(true), ...shape }), unknown])

const Interval = z.object({ low: z.number(), high: z.number() })
/** A time of the curve. */
const Step = z.object({
  at: Count.describe('In whole units from the first day'),
  atRisk: Count.describe('Still there until just before, and observed so long'),
  left: Count,
  survival: Share.describe('The share that stays longer than this'),
  interval: Interval.nullable().describe('Of 95 %; none where nobody is left'),
})
export type Step = z.infer<typeof Step>

export const SurvivalGroup = z.object({
  slice: z.string(),
  name: Said,
  customers: Count,
  left: Count,
  /** How long somebody of them was observed at the most. */
  observedUntil: Count,
  median: knownOr({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() }),
  /** How long they stay on average within a horizon, with the interval of 95 % where there is one. */
  mean: knownOr({ value: z.number(), low: z.number().nullable(), high: z.number().nullable(), within: Count }),
  /** As far as somebody was observed. */
  milestones: z.array(Step.describe('`left` is of that very time')),
  steps: z.array(Step).describe('Only of the whole and of the largest slices, which are drawn'),
})
export type SurvivalGroup = z.infer<typeof SurvivalGroup>

/** A p-value is told as a number, or as what it lies below. */
const P = z.object({ value: Share, isBound: z.boolean() })
const Test = { statistic: z.number(), degrees: Count, p: P }

export const Comparison = z.object({
  /** Of the largest slices, which are drawn: that they all leave alike. */
  overall: knownOr({ ...Test, differ: z.boolean().describe('Beyond chance, though no two of them may be') }),
  /** Each two of them; `p` is corrected for their number (Holm). */
  pairs: z.array(
    z.object({
      one: z.string(),
      other: z.string(),
      verdict: knownOr({ statistic: z.number(), p: P, longer: z.string().nullable() }),
    }),
  ),
  /** Cox: how many times as fast they leave as the largest slice, at any time. */
  ratios: knownOr({
    reference: z.string(),
    rows: z.array(z.object({ slice: z.string(), ratio: z.number(), low: z.number(), high: z.number() })),
    /** That the ratios stay the same over time. */
    stays: knownOr({ p: P, changes: z.boolean() }),
  }),
})
export type Comparison = z.infer<typeof Comparison>

export const Survival = z.object({
  unit: z.enum(units),
  today: Day,
  whole: SurvivalGroup,
  /** The most customers first. */
  slices: z.array(SurvivalGroup),
  comparison: Comparison.nullable(),
  /** When customers leave: of those who came so far, the share that left in that unit. */
  hazards: z.array(
    z.object({ at: Count, atRisk: Count, left: Count, rate: Share, low: Share.nullable(), high: Share.nullable() }),
  ),
  /** The unit in which the share is highest, of those that enough came to. */
  peak: knownOr({ at: Count, rate: Share }),
  /** Who left and came back: the return is not a second beginning. */
  returned: Count,
  /** Contracts in force ended without a word, and the grace is not over. */
  waiting: Count,
  /** On record, but without a contract that recurs. */
  withoutContract: Count,
})
export type Survival = z.infer<typeof Survival>

export const whichCustomers = ['counted', 'left', 'still here', 'returned', 'waiting', 'left at', 'at risk'] as const
export const BehindWish = SurvivalWish.extend(PageWish.shape).extend({
  which: z.enum(whichCustomers).default('counted'),
  of: z.string().max(500).optional().describe('Which slice; all where nothing is said'),
  at: z.coerce.number().int().min(0).max(40_000).optional().describe('At which time, in whole units'),
})
export type BehindWish = z.infer<typeof BehindWish>

export const CustomerBehind = z.object({
  customerId: Id,
  name: z.string(),
  beganOn: Day,
  /** Covered by a contract until this day, today at most. */
  coveredUntil: Day,
  hasLeft: z.boolean(),
  length: Count,
  slice: z.string(),
})
export type CustomerBehind = z.infer<typeof CustomerBehind>

export const contract = {
  survival: operation({
    method: 'GET',
    path: '/retention/survival',
    summary:
      'How long customers stay: the curve of those who are still there, whether slices differ, and when they leave.',
    permission: 'customers.read',
  })
    .input(SurvivalWish)
    .output(Survival),
  customers: operation({
    method: 'GET',
    path: '/retention/survival/customers',
    summary: 'The customers behind one number of a survival curve, the shortest first.',
    permission: 'customers.read',
  })
    .input(BehindWish)
    .output(pageOf(CustomerBehind).extend({ total: Count })),
  cohorts: operation({
    method: 'GET',
    path: '/retention/cohorts',
    summary: 'Of customers who began together, how many are still held, or active, in each month after.',
    permission: 'customers.read',
  })
    .input(CohortsWish)
    .output(Cohorts),
  cohortCustomers: operation({
    method: 'GET',
    path: '/retention/cohorts/customers',
    summary: 'The customers behind one cell of the cohorts, the first to begin first.',
    permission: 'customers.read',
  })
    .input(CohortCustomersWish)
    .output(pageOf(CohortCustomer).extend({ total: Count, sum: Decimal.nullable(), currency: z.string().nullable() })),
}
