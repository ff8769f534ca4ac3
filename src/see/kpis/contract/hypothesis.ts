import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const states = ['unknown', 'supported', 'not supported'] as const
export const State = z.enum(states)
export type State = z.infer<typeof State>

export const becauses = ['not asked', 'too few', 'does not vary', 'by chance', 'opposite', 'season', 'holds'] as const
/** Why it is in its state. */
export const Because = z.enum(becauses)
export type Because = z.infer<typeof Because>

const Interval = z.object({ low: z.number(), high: z.number() })

/** What the figures said. It tells of going together, and never of a cause. */
export const Analysis = z.object({
  state: State,
  because: Because,
  months: z.number().int().describe('Months on end of which both are known'),
  needed: z.number().int().describe('How many months it takes to say anything'),
  n: z.number().int().nullable().describe('Changes from month to month that were put beside each other'),
  lag: z.number().int().nullable().describe('How many months later the second follows'),
  lagsTried: z.number().int(),
  coefficient: z.number().nullable().describe('Rank correlation of the changes at that lag, from −1 to 1'),
  interval: Interval.nullable().describe('95 % interval of that lag alone'),
  p: z.number().nullable().describe('That the best of all lags tried is as good by chance'),
  season: z
    .object({ coefficient: z.number().nullable(), n: z.number().int(), without: z.number().nullable() })
    .nullable()
    .describe(
      'The same put beside the months of a year before, and what remains without the usual change of each month',
    ),
  from: Day.nullable(),
  until: Day.nullable(),
  at: z.date(),
})
export type Analysis = z.infer<typeof Analysis>

export const Hypothesis = z.object({
  id: Id,
  fromId: Id,
  toId: Id,
  expects: z.enum(['rises', 'falls']).describe('What the second does when the first rises'),
  note: z.string(),
  state: State,
  latest: Analysis.nullable(),
  createdAt: z.date(),
})
export type Hypothesis = z.infer<typeof Hypothesis>

export const HypothesisWish = z.object({
  fromId: Id,
  toId: Id,
  expects: z.enum(['rises', 'falls']),
  note: z.string().trim().max(lengths.text).default(''),
})
export type HypothesisWish = z.infer<typeof HypothesisWish>
