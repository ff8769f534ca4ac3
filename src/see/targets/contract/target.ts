import { z } from 'zod'
import { Day, Decimal, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Said } from '../../figures/contract.ts'
import { Phase } from './phase.ts'

export const spans = ['month', 'quarter', 'year'] as const
export const By = z.enum(spans).describe('Quarters and years are the fiscal ones')
export type By = z.infer<typeof By>

const Count = z.number().int()

export const TargetVersion = z.object({
  version: Count,
  value: Decimal.nullable().describe('In the unit beside it, a share as a fraction; null where it was withdrawn'),
  unit: z.string(),
  figure: z.string().nullable().describe('What measured the KPI when it was set; null where it was made of others'),
  currency: z.string().nullable(),
  better: z.enum(['higher', 'lower']),
  phase: Phase.describe('In which it was set'),
  reason: z.string(),
  author: z.string(),
  authorName: z.string().nullable(),
  at: z.date(),
})
export type TargetVersion = z.infer<typeof TargetVersion>

export const verdicts = ['reached', 'short', 'not begun', 'withdrawn', 'unknown'] as const

/** Actual against target. */
export const Verdict = z.object({
  state: z.enum(verdicts),
  isOver: z.boolean().describe('Whether the period is; before that it is how it stands so far'),
  actual: Decimal.nullable(),
  off: Decimal.nullable().describe('How far beyond the target, or short of it; never negative'),
  on: Day.nullable().describe('To the end of which day the actual figure reaches'),
  because: Said.nullable().describe('Why it cannot be told'),
})
export type Verdict = z.infer<typeof Verdict>

export const Target = z.object({
  id: Id,
  kpiId: Id,
  kpiName: z.string(),
  counted: z.object({ one: Said, many: Said }).nullable(),
  by: By,
  startsOn: Day,
  endsOn: Day,
  period: Said.describe('What the workspace calls the period'),
  versions: z.array(TargetVersion).describe('The latest first; it holds'),
  verdict: Verdict,
})
export type Target = z.infer<typeof Target>

export const TargetWish = z.object({
  kpiId: Id,
  by: By,
  day: Day.describe('Any day of the period'),
  value: Decimal.max(40)
    .nullable()
    .describe('In the unit of the KPI, a share as a fraction; null withdraws the target'),
  version: Count.min(0)
    .default(0)
    .describe('The version that was seen, 0 of none: what somebody set meanwhile is not passed over'),
  reason: z
    .string()
    .trim()
    .max(lengths.text)
    .default('')
    .describe('Needed of whoever changes the target of a period that has begun'),
})
export type TargetWish = z.infer<typeof TargetWish>

/** Whether a KPI can have a target now, and else why not. */
export const Choice = z.object({
  kpiId: Id,
  name: z.string(),
  phase: Phase.describe('From which on it can be aimed at'),
  unit: z.string().nullable(),
  counted: z.object({ one: Said, many: Said }).nullable(),
  better: z.enum(['higher', 'lower', 'neither']),
  because: Said.nullable().describe('Why it can have none yet; null where it can'),
})
export type Choice = z.infer<typeof Choice>
