import { z } from 'zod'
import { Day } from '#platform/contract.ts'

export const figureKinds = [
  'opening',
  'new',
  'reactivation',
  'expansion',
  'priceUp',
  'priceDown',
  'contraction',
  'churn',
  'moved',
  'currency',
  'pending',
  'closing',
  'waiting',
  'held',
  'lost',
  'gained',
] as const
export type FigureKind = (typeof figureKinds)[number]
export const FigureKind = z.enum(figureKinds)

const isCounted = z.enum(['counted', 'left out'])

/** How a workspace counts its revenue: what holds where a question says nothing else. */
export const Counted = z.object({
  graceDays: z.int().min(0).max(366),
  recognised: z.enum(['end', 'cancellation']),
  usage: isCounted,
  trials: isCounted,
  services: isCounted,
})
export type Counted = z.infer<typeof Counted>

/** How revenue is counted where nobody chose anything. */
export const usual: Counted = {
  graceDays: 45,
  recognised: 'end',
  usage: 'counted',
  trials: 'left out',
  services: 'left out',
}

const own = 'as the workspace says where nothing is said'
const counted = {
  graceDays: z.coerce
    .number()
    .int()
    .min(0)
    .max(366)
    .optional()
    .describe(`For how many days after its end a contract that nobody cancelled waits for its renewal; ${own}`),
  recognised: Counted.shape.recognised
    .optional()
    .describe(`Whether what was cancelled leaves with its last day, or on the day on which it was cancelled; ${own}`),
  usage: isCounted.optional().describe(`Contracts that are paid by use; ${own}`),
  trials: isCounted.optional().describe(`Trials, as what they are worth; ${own}`),
  services: isCounted.optional().describe(`Services that are bought once, as long as they last; ${own}`),
}

/** What decides how revenue is counted: a switch that a question does not name is as the workspace says, or as it usually is. */
export const Switches = z.object({
  measure: z.enum(['mrr', 'arr']).default('mrr').describe('Of a month, or of a year'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('In which currency; the workspace’s where nothing is said'),
  rates: z
    .enum(['period end', 'constant'])
    .default('period end')
    .describe('At the rate of the end of each period, or all at that of the last day'),
  ...counted,
  slice: z
    .string()
    .max(120)
    .optional()
    .describe('plan, currency, kind, tenure, owner, industry, country, stage, attribute:<name> or segment:<id>'),
})
export type Switches = z.infer<typeof Switches>

export const RollForwardWish = Switches.extend({
  by: z.enum(['day', 'month', 'quarter', 'year']).default('month').describe('Quarters and years are the fiscal ones'),
  until: Day.optional().describe('A day of the last period; today where nothing is said'),
  periods: z.coerce.number().int().min(1).max(60).default(13),
  method: z
    .enum(['compared', 'summed'])
    .default('compared')
    .describe('The two ends of each period compared, or the movements of its months summed'),
  retention: z
    .enum(['period', '30 days', '12 months'])
    .default('period')
    .describe('Retention since the start of the period, since 30 days before its end, or since 12 months before it'),
})
export type RollForwardWish = z.infer<typeof RollForwardWish>
