import { z } from 'zod'
import { Day, Decimal, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Said, Span } from '../figures/contract.ts'
import { Example, Reported, Restated, RestatedWish } from './contract/answers.ts'
import { Counted, FigureKind, figureKinds, RollForwardWish, Switches } from './contract/switches.ts'

export { Counted, FigureKind, figureKinds, RollForwardWish, Switches, usual } from './contract/switches.ts'

const Count = z.number().int()
const Lines = z.object(
  Object.fromEntries(figureKinds.map((kind) => [kind, Decimal])) as Record<FigureKind, typeof Decimal>,
)
const Counts = z.object(
  Object.fromEntries(figureKinds.map((kind) => [kind, Count])) as Record<FigureKind, typeof Count>,
)

const Ratio = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: z.number() }),
  z.object({ known: z.literal(false), because: Said }),
])
export type Ratio = z.infer<typeof Ratio>

/** Between the ends of two days: what closed is what opened and all lines between; each with the number of its rows. */
export const Figures = z.object({
  amounts: Lines,
  customers: Counts,
  retention: z.object({
    from: Day,
    to: Day,
    /** Of what was held at the start (in force, or waiting for its renewal), at the rates of the end: what is left of it. */
    gross: Ratio,
    /** With what the same customers pay more. */
    net: Ratio,
    /** With what came back that had left before the start. */
    netWithReactivation: Ratio,
    /** Of the customers at the start, those who are none at the end. */
    customerChurn: Ratio,
  }),
  /** Contracts whose last day came within the period, free ones left out. */
  renewals: z.object({
    due: Count,
    renewed: Count,
    lost: Count,
    /** Not decided: within the grace, and not cancelled. */
    open: Count,
    /** Renewed of those that are decided. */
    rate: Ratio,
  }),
})
export type Figures = z.infer<typeof Figures>

export const leftOutReasons = ['amount', 'tax', 'rate'] as const

export const RollForward = z.object({
  currency: z.string(),
  /** Under which switches it was counted. */
  counted: Counted,
  periods: z.array(Span),
  /** In the order of the periods. */
  whole: z.array(Figures),
  slices: z.array(z.object({ slice: z.string(), name: Said, figures: z.array(Figures) })),
  /** Of each period that is a month: when it was first reported, and whether it says something else since; `null` where nothing was. */
  reported: z.array(Reported.nullable()),
  /** Contracts that nobody can count, and why. */
  leftOut: z.array(z.object({ because: z.enum(leftOutReasons), currency: z.string(), contracts: Count })),
  /** Contracts that count at the end of the last period and do not say whether their amount holds the tax: they count as they stand. */
  taxNotSaid: Count,
  /** What one unit was worth; `date` is the day of the rate that was used. */
  rates: z.array(
    z.object({ from: z.string(), day: Day, rate: z.string(), date: Day, source: z.string(), isTurned: z.boolean() }),
  ),
  ratesMissing: z.array(z.object({ from: z.string(), day: Day })),
})
export type RollForward = z.infer<typeof RollForward>

/** Of which report a figure is: what that left out because of any of its days is not among the rows. Without, the figure stands alone. */
const ofReport = {
  by: RollForwardWish.shape.by.unwrap().optional().describe('The periods of the report that the figure is of'),
  periods: z.coerce.number().int().min(1).max(60).optional().describe('How many periods that report has'),
  until: Day.optional().describe('A day of the last period of that report'),
  retention: RollForwardWish.shape.retention.unwrap().optional().describe('Since when that report tells retention'),
}
const RowsWish = Switches.extend(PageWish.shape).extend({
  figure: FigureKind,
  from: Day.describe('The end of this day'),
  to: Day,
  method: z.enum(['compared', 'summed']).default('compared'),
  of: z.string().max(500).optional().describe('Which slice; the whole, not told apart, where nothing is said'),
  constantOn: Day.optional().describe('With constant rates: of which day'),
  ...ofReport,
})
export type RowsWish = z.infer<typeof RowsWish>

const ContractBehind = z.object({
  id: Id,
  number: z.string().nullable(),
  plan: z.string(),
  /** In force, waiting for its renewal, or not counted on that day. */
  before: z.enum(['in force', 'pending', 'none']),
  after: z.enum(['in force', 'pending', 'none']),
  amountBefore: Decimal,
  amountAfter: Decimal,
  /** As it was agreed, of a year, in its own currency and with its tax. */
  agreed: Decimal.nullable(),
  agreedCurrency: z.string(),
})
export const CustomerBehind = z.object({
  customerId: Id,
  name: z.string(),
  from: Day,
  to: Day,
  slice: z.string(),
  move: z.enum(['new', 'reactivation', 'expansion', 'contraction', 'churn', 'steady']),
  amount: Decimal,
  before: Decimal,
  after: Decimal,
  contracts: z.array(ContractBehind),
})
export type CustomerBehind = z.infer<typeof CustomerBehind>

export const outcomes = ['renewed', 'lost', 'open'] as const
export type Outcome = (typeof outcomes)[number]
const RenewalRow = z.object({
  id: Id,
  number: z.string().nullable(),
  customerId: Id,
  name: z.string(),
  slice: z.string(),
  endedOn: Day,
  outcome: z.enum(outcomes),
})

const read = 'customers.read'
export const contract = {
  settings: operation({
    method: 'GET',
    path: '/revenue/settings',
    summary: 'How the workspace counts its revenue where a question says nothing else.',
    permission: read,
  })
    .input(Nothing)
    .output(versioned(Counted.extend({ isChosen: z.boolean() }))),
  set: operation({
    method: 'PUT',
    path: '/revenue/settings',
    summary: 'Say how the workspace counts its revenue; what is left out stays as it is. Kept months are counted anew.',
    permission: 'workspace.write',
  })
    .input(Counted.partial())
    .output(versioned(Counted.extend({ isChosen: z.boolean() }))),
  rollForward: operation({
    method: 'GET',
    path: '/revenue/roll-forward',
    summary: 'How recurring revenue went from period to period, and what of it was kept.',
    permission: read,
    tool: 'how_did_recurring_revenue_move',
  })
    .input(RollForwardWish)
    .output(RollForward),
  rows: operation({
    method: 'GET',
    path: '/revenue/customers',
    summary:
      'The customers behind one figure of revenue, with their contracts: as many, and as much, as the figure says.',
    permission: read,
  })
    .input(RowsWish)
    .output(pageOf(CustomerBehind).extend({ currency: z.string(), total: Count, sum: Decimal })),
  renewals: operation({
    method: 'GET',
    path: '/revenue/renewals',
    summary: 'The contracts whose last day came within a period: renewed, lost, or not decided yet.',
    permission: read,
  })
    .input(
      Switches.extend(PageWish.shape).extend({
        from: Day,
        to: Day,
        outcome: z.enum(outcomes).optional(),
        of: z.string().max(500).optional(),
      }),
    )
    .output(pageOf(RenewalRow).extend({ total: Count })),
  restated: operation({
    method: 'GET',
    path: '/revenue/months/{month}/restatement',
    summary:
      'What was first reported of a month and what is known of it now: line by line, and the contracts that made the difference.',
    permission: read,
  })
    .input(RestatedWish)
    .output(Restated),
  examples: operation({
    method: 'GET',
    path: '/revenue/examples',
    summary:
      'Examples as makers of such figures publish them: what they make of each, what is computed here, and why it differs.',
    permission: read,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Example) })),
  leftOut: operation({
    method: 'GET',
    path: '/revenue/contracts-left-out',
    summary: 'The contracts that a report of revenue had to leave out, each with the reason.',
    permission: read,
  })
    .input(RollForwardWish.extend(PageWish.shape))
    .output(
      pageOf(
        z.object({ id: Id, customerId: Id, name: z.string(), currency: z.string(), because: z.enum(leftOutReasons) }),
      ),
    ),
}
