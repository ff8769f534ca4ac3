import { z } from 'zod'
import { Day, Decimal } from '#platform/contract.ts'
import { Said } from '../../figures/contract.ts'

/** So far a forecast reaches. */
export const horizonWeeks = 52
/** Fewer customers who bought again do not tell how customers buy. */
export const leastAgain = 30
/** A model is fitted on so many customers at the most, chosen by their ids alone. */
export const mostFitted = 20_000

const Count = z.number().int().min(0)
const Figure = z.number()
const unknownShape = z.object({ known: z.literal(false), because: Said })
const knownOr = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('known', [z.object({ known: z.literal(true), ...shape }), unknownShape])

export const modelNames = ['bg-nbd', 'modified-bg-nbd'] as const
export const ModelName = z.enum(modelNames)
export type ModelName = z.infer<typeof ModelName>

const Parameters = z.object({ r: Figure, alpha: Figure, a: Figure, b: Figure })
export const FittedModel = z.object({
  name: ModelName,
  fit: knownOr({ parameters: Parameters.describe('Times in weeks'), errors: Parameters, logLikelihood: Figure }),
})
export type FittedModel = z.infer<typeof FittedModel>

/** Purchases with the range of 95 % in which they are expected to be, if the model is right. */
const Range = { expected: Figure, low: Figure, high: Figure }
export const ForetoldModel = FittedModel.extend({
  weeks: z.array(z.object(Range)).describe('After each week, all together; empty where there is no fit'),
  ranks: knownOr({ area: Figure.describe('½ is a coin, 1 is perfect'), low: Figure, high: Figure }).describe(
    'How often somebody who bought again was expected to buy more than somebody who did not',
  ),
})
export type ForetoldModel = z.infer<typeof ForetoldModel>

export const HoldOut = z.object({
  standingOn: Day.describe('Fitted on what was bought until this day'),
  weeks: Count,
  customers: Count.describe('Who had bought until then, of those the model was fitted on'),
  again: Count.describe('Of them, who had bought on more than one day'),
  actual: z.array(Count).describe('Purchases of the same customers after each week, all together'),
  boughtAfter: Count.describe('How many of them bought in those weeks'),
  models: z.array(ForetoldModel),
  chosen: ModelName.nullable().describe('Under which what was bought until that day is the likeliest'),
})
export type HoldOut = z.infer<typeof HoldOut>

export const Spend = knownOr({
  p: Figure,
  q: Figure,
  v: Figure,
  mean: Figure.describe('What a purchase of a customer is worth on average'),
  customers: Count,
  correlation: Figure.nullable().describe('Of how often with how much: the model supposes none'),
})
export type Spend = z.infer<typeof Spend>

const Sum = knownOr({ amount: Decimal, customers: Count.describe('Of how many it is known') })
export const Totals = z.object({
  customers: Count,
  purchases: Count,
  soFar: Sum,
  profit: Sum,
  expected: knownOr(Range),
  forecast: Sum,
  forecastProfit: Sum,
})
export type Totals = z.infer<typeof Totals>

export const Forecast = z.object({
  madeOn: Day.describe('It stands on this day'),
  madeAt: z.coerce.date(),
  currency: z.string(),
  firstOn: Day.nullable(),
  lastOn: Day.nullable(),
  /** On how many customers the models were fitted. */
  fitted: Count,
  again: Count,
  horizonWeeks: Count,
  models: z.array(FittedModel),
  chosen: ModelName.nullable(),
  spend: Spend,
  holdOut: HoldOut,
  totals: Totals,
  /** Customers whose amount so far is not known, and why. */
  leftOut: z.object({ amount: Count, tax: Count, currency: Count, margin: Count }),
  taxNotSaid: Count.describe(
    'Customers with a purchase of which nobody said whether it holds the tax: counted as without',
  ),
})
export type Forecast = z.infer<typeof Forecast>

export const CustomerValue = z.object({
  customerId: z.uuid(),
  name: z.string(),
  madeOn: Day,
  purchases: Count,
  days: Count.describe('On how many days; purchases of one day count once to the models'),
  firstOn: Day,
  lastOn: Day,
  currency: z.string(),
  soFar: knownOr({ amount: Decimal }),
  profit: knownOr({ amount: Decimal }),
  expected: knownOr(Range),
  alive: knownOr({ probability: Figure }),
  forecast: knownOr({ amount: Decimal }),
  forecastProfit: knownOr({ amount: Decimal }),
})
export type CustomerValue = z.infer<typeof CustomerValue>
