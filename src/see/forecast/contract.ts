import { z } from 'zod'
import { Day, Decimal, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Said } from '../figures/contract.ts'
import { Counted, leftOutReasons, Switches } from '../revenue/contract.ts'

/** What is counted on: as agreed, going on by itself, up for renewal, late; and up for renewal at a rate that nobody knows. */
export const lines = ['contracted', 'itself', 'due', 'late', 'unknown'] as const
export type Line = (typeof lines)[number]

const Count = z.number().int()

export const Scenario = z.object({
  churnPoints: z.coerce
    .number()
    .min(-100)
    .max(100)
    .multipleOf(0.01)
    .default(0)
    .describe('So many points more of the contracts are lost at each renewal; fewer with a minus'),
  pricePercent: z.coerce
    .number()
    .min(-100)
    .max(1000)
    .multipleOf(0.01)
    .default(0)
    .describe('By so many percent the price changes at each renewal'),
  newMonthly: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,6})?$/)
    .default('0')
    .describe('Recurring revenue of a month that is newly won in each month; none of it leaves within the twelve'),
  assumedRate: z.coerce
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.01)
    .optional()
    .describe('In percent: the renewal rate that is assumed where none is known'),
})
export type Scenario = z.infer<typeof Scenario>

export const ForecastWish = Switches.pick({
  currency: true,
  graceDays: true,
  recognised: true,
  usage: true,
  trials: true,
  services: true,
})
  .extend({
    like: z
      .string()
      .max(120)
      .default('plan')
      .describe(
        'Which contracts are alike: all, plan, kind, currency, owner, industry, country, stage, attribute:<name> or segment:<id>',
      ),
    shownOver: z.coerce
      .number()
      .pipe(z.union([z.literal(12), z.literal(24), z.literal(36)]))
      .default(24)
      .describe('How many months of renewals the rate is read from'),
  })
  .extend(Scenario.shape)
export type ForecastWish = z.infer<typeof ForecastWish>

/** `amount` is the whole that is up; what is expected of it, and at both ends of the interval of every rate. */
const LineSum = z.object({ contracts: Count, amount: Decimal, expected: Decimal, low: Decimal, high: Decimal })
const Sums = z.object({
  contracted: LineSum,
  itself: LineSum,
  due: LineSum,
  late: LineSum,
  /** In no sum: nothing is known of how many are renewed. */
  unknown: z.object({ contracts: Count, amount: Decimal }),
  newBusiness: Decimal,
  expected: Decimal,
  low: Decimal,
  high: Decimal,
})
export type Sums = z.infer<typeof Sums>

/** `whole` sums the twelve months; its contracts are each counted once in a line. */
const Outlook = z.object({ months: z.array(Sums), whole: Sums })
export type Outlook = z.infer<typeof Outlook>

export const RenewalsShown = z.object({
  like: z.string(),
  name: Said,
  renewed: Count,
  /** Renewed themselves at the end of a term, and were neither cancelled nor taken over until then; the grace of the last day on record is over. */
  itself: Count,
  lost: Count,
  open: Count,
  rate: z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value: z.number(), low: z.number(), high: z.number() }),
    z.object({ known: z.literal(false), because: Said }),
  ]),
})
export type RenewalsShown = z.infer<typeof RenewalsShown>

export const Forecast = z.object({
  today: Day,
  currency: z.string(),
  counted: Counted,
  /** The last days of the twelve months. */
  months: z.array(Day),
  base: Outlook,
  /** Where anything was said of one. */
  scenario: Outlook.nullable(),
  renewals: z.array(RenewalsShown),
  leftOut: z.array(z.object({ because: z.enum(leftOutReasons), currency: z.string(), contracts: Count })),
  taxNotSaid: Count,
  rates: z.array(z.object({ from: z.string(), rate: z.string(), date: Day, source: z.string() })),
})
export type Forecast = z.infer<typeof Forecast>

/** `counted` are all lines that stand in the sum. */
export const rowLines = [...lines, 'counted', 'left out'] as const
export const RowsWish = ForecastWish.extend(PageWish.shape).extend({
  line: z.enum(rowLines).default('counted'),
  month: Day.optional().describe('The last day of one of the twelve months; all of them where nothing is said'),
  of: z.string().max(500).optional().describe('Those that are alike in this alone'),
  which: z.enum(['base', 'scenario']).default('base'),
})
export type RowsWish = z.infer<typeof RowsWish>

export const ContractBehind = z.object({
  id: Id,
  number: z.string().nullable(),
  customerId: Id,
  name: z.string(),
  plan: z.string(),
  /** The last day as agreed; `null` where there is none. */
  endsOn: Day.nullable(),
  renewsItself: z.boolean(),
  /** How often it has to be renewed until the last of the months. */
  renewals: Count,
  like: z.string(),
  because: z.enum(leftOutReasons).nullable(),
  amount: Decimal,
  expected: Decimal,
  low: Decimal,
  high: Decimal,
})
export type ContractBehind = z.infer<typeof ContractBehind>

export const outcomes = ['decided', 'renewed', 'itself', 'lost', 'open'] as const
export const RenewalsWish = ForecastWish.extend(PageWish.shape).extend({
  of: z.string().max(500).optional(),
  outcome: z.enum(outcomes).default('decided'),
})
export type RenewalsWish = z.infer<typeof RenewalsWish>

export const RenewalBehind = z.object({
  id: Id,
  number: z.string().nullable(),
  customerId: Id,
  name: z.string(),
  endedOn: Day,
  outcome: z.enum(['renewed', 'itself', 'lost', 'open']),
})
export type RenewalBehind = z.infer<typeof RenewalBehind>

const read = 'customers.read'
export const contract = {
  twelveMonths: operation({
    method: 'GET',
    path: '/forecast',
    summary:
      'Recurring revenue of the next twelve months from contracts in force, renewals at the rate their like has shown.',
    permission: read,
  })
    .input(ForecastWish)
    .output(Forecast),
  contracts: operation({
    method: 'GET',
    path: '/forecast/contracts',
    summary: 'The contracts behind one figure of the forecast: as many, and as much, as the figure says.',
    permission: read,
  })
    .input(RowsWish)
    .output(
      pageOf(ContractBehind).extend({
        ...{ currency: z.string(), total: Count },
        /** What the figure says; of a scenario with what is newly won in it, which is of no contract and in no row. */
        ...{ amount: Decimal, expected: Decimal, low: Decimal, high: Decimal, newBusiness: Decimal },
      }),
    ),
  renewals: operation({
    method: 'GET',
    path: '/forecast/renewals',
    summary: 'The ends of terms that contracts came to, from which a renewal rate of the forecast is read.',
    permission: read,
  })
    .input(RenewalsWish)
    .output(pageOf(RenewalBehind).extend({ total: Count })),
}
