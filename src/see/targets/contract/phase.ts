import { z } from 'zod'
import { Day } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const phases = ['satisfaction', 'churn', 'growth'] as const
/** By what a company can steer: first by how satisfied customers are alone, then by who leaves, at last by what they buy more. */
export const Phase = z.enum(phases)
export type Phase = z.infer<typeof Phase>

export const conditionKinds = ['cycles', 'renewable', 'left', 'grown'] as const
const Count = z.number().int()

/** What is asked of the data before a phase can begin. */
export const Condition = z.object({
  kind: z
    .enum(conditionKinds)
    .describe(
      'Full contract cycles; contracts that came up for renewal; years in which customers left; years in which customers bought more',
    ),
  isMet: z.boolean(),
  has: Count.nullable().describe('Null where it is not known'),
  needs: Count,
  months: Count.nullable().describe('Of cycles: how long one is, the median of the contracts'),
  since: Day.nullable().describe('Of cycles: when the first contract began'),
  on: Day.nullable().describe('Of cycles: the day on which they are over'),
})
export type Condition = z.infer<typeof Condition>

export const PhaseChange = z.object({
  number: Count,
  phase: Phase,
  before: Phase,
  stood: z.array(Condition).describe('How the data stood when it was confirmed'),
  note: z.string(),
  author: z.string(),
  authorName: z.string().nullable(),
  at: z.date(),
})
export type PhaseChange = z.infer<typeof PhaseChange>

export const PresentPhase = z.object({
  phase: Phase,
  number: Count.describe('How often it was changed'),
  since: z.date().nullable().describe('Null where nothing was ever confirmed'),
  next: z
    .object({ phase: Phase, conditions: z.array(Condition), isProposed: z.boolean() })
    .nullable()
    .describe('Proposed once the data suffice; a person confirms it. Null in the last phase'),
})
export type PresentPhase = z.infer<typeof PresentPhase>

export const PhaseWish = z.object({
  phase: Phase.describe('The next one, or one of those before'),
  number: Count.min(0).describe(
    '`number` of the phase that was seen: whoever confirmed another meanwhile is not passed over',
  ),
  note: z.string().trim().max(lengths.text).default('').describe('Needed of whoever goes back'),
})
export type PhaseWish = z.infer<typeof PhaseWish>
