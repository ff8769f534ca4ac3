import { z } from 'zod'
import { Day, Decimal, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Point, Said } from '../../figures/contract.ts'

export const layers = ['business', 'intermediate', 'health'] as const
/** Whether the business succeeds, whether what is done works, whether customers are on their way. */
export const Layer = z.enum(layers)
export type Layer = z.infer<typeof Layer>

export const aspects = ['psychological', 'behavioural'] as const
/** What an indicator of a touchpoint tells: what people feel there, or what they do. */
export const Aspect = z.enum(aspects)
export type Aspect = z.infer<typeof Aspect>

export const formulas = ['sum', 'difference', 'product', 'ratio'] as const
/** Of several parts their sum or product; the first less the others; the first by the second. */
export const Formula = z.enum(formulas)
export type Formula = z.infer<typeof Formula>

export const gaps = [
  'not measured',
  'nobody answers',
  'no principle',
  'no touchpoint',
  'no aspect',
  'other aspect',
] as const
/** `other aspect`: nobody looks at what the touchpoint's people feel, or at what they do. */
export const Gap = z.enum(gaps)
export type Gap = z.infer<typeof Gap>

const Better = z.enum(['higher', 'lower', 'neither'])
const Name = z.string().trim().min(1).max(120)
const Line = z.string().trim().max(120)
const Prose = z.string().trim().max(lengths.text)
const Member = z.object({ id: Id, name: z.string().nullable().describe('null of somebody who left') })
export const mostParts = 20

export const Kpi = z.object({
  id: Id,
  key: z.string().describe('What a file of the structure calls it'),
  name: z.string(),
  layer: Layer,
  figure: z.string().nullable().describe('The declared figure that measures it'),
  formula: Formula.nullable(),
  partIds: z.array(Id).describe('Of which KPIs it is made, in the order of the formula'),
  unit: z.string().nullable().describe('`money`, `share`, or what is counted; null where that is not known'),
  counted: z
    .object({ one: Said, many: Said })
    .nullable()
    .describe('Where things are counted, how a number of them is written: `# customers`, # standing for the number'),
  better: Better,
  accountable: Member.nullable(),
  contributors: z.array(Member),
  touchpoint: z.string().describe('Where in the journey an intermediate KPI is read'),
  aspect: Aspect.nullable(),
  principle: z.string().describe('What it serves'),
  note: z.string(),
  usedFrom: Day.nullable().describe('The first day of use, where a redesign began it'),
  usedUntil: Day.nullable().describe('The last day of use, where a redesign ended it; its figures stay'),
  use: z.enum(['ahead', 'in use', 'over']).describe('Today'),
  replacesId: Id.nullable().describe('The KPI whose place it takes'),
  gaps: z.array(Gap).describe('What it lacks'),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Kpi = z.infer<typeof Kpi>

export const KpiWish = z.object({
  key: z
    .string()
    .max(63)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional()
    .describe('Small letters, digits and hyphens; made of the figure where nothing is said'),
  name: Name,
  layer: Layer,
  figure: z.string().max(63).nullable().default(null),
  better: Better.optional().describe('That of the figure where nothing is said'),
  accountableId: Id.nullable().default(null),
  contributorIds: z.array(Id).max(20).default([]),
  touchpoint: Line.default(''),
  aspect: Aspect.nullable().default(null),
  principle: Line.default(''),
  note: Prose.default(''),
})
export type KpiWish = z.infer<typeof KpiWish>

export const KpiChange = z
  .object({
    name: Name,
    layer: Layer,
    figure: z.string().max(63).nullable(),
    better: Better,
    accountableId: Id.nullable(),
    contributorIds: z.array(Id).max(20),
    touchpoint: Line,
    aspect: Aspect.nullable(),
    principle: Line,
    note: Prose,
  })
  .partial()
export type KpiChange = z.infer<typeof KpiChange>

export const PartsWish = z.object({
  formula: Formula.nullable(),
  partIds: z.array(Id).max(mostParts).default([]),
})
export type PartsWish = z.infer<typeof PartsWish>

/** One KPI over time. Of one that has both a figure and parts the figure is told, and what its parts give beside it. */
export const Reading = z.object({
  id: Id,
  unit: z.string().nullable(),
  points: z.array(
    Point.extend({
      /** What the parts give less what the figure says; null where either is not known or there is nothing to compare. */
      differs: Decimal.nullable(),
    }),
  ),
  notMeasured: Said.nullable().describe('Why there is no point at all'),
})
export type Reading = z.infer<typeof Reading>
