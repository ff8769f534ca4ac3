import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { KpiWish } from '../../kpis/contract.ts'

export const acts = ['keep', 'change', 'drop', 'add'] as const
export const Act = z.enum(acts)
export type Act = z.infer<typeof Act>
export const states = ['proposed', 'activated', 'declined'] as const
export const State = z.enum(states)
export type State = z.infer<typeof State>

const Line = z.string().trim().max(120)
const Prose = z.string().trim().max(lengths.text)
const Count = z.number().int()
export const mostLines = 60

/** What a KPI is once the sheet holds. */
export const Becomes = KpiWish.omit({ key: true, contributorIds: true })
export type Becomes = z.infer<typeof Becomes>

/** One KPI of the department and what becomes of it. */
export const RedesignLine = z.object({
  act: Act,
  kpiId: Id.nullable().default(null).describe('The KPI of the structure; null where it is in none, or is added'),
  oldName: Line.default('').describe('What the department calls it today, where it is not in the structure'),
  becomes: Becomes.nullable().default(null).describe('Of what is changed or added'),
  aim: Line.default('').describe('What is aimed at, in words'),
  why: Prose.default(''),
})
export type RedesignLine = z.infer<typeof RedesignLine>

/** One side of a line, as it reads. */
export const Side = z.object({
  name: z.string(),
  layer: KpiWish.shape.layer.nullable().describe('Null of what is in no structure'),
  figure: z.string().nullable(),
  isComposed: z.boolean().describe('Whether it is made of other KPIs'),
  better: z.enum(['higher', 'lower', 'neither']).nullable(),
  accountable: z.string().nullable(),
  touchpoint: z.string(),
  aspect: KpiWish.shape.aspect.unwrap().nullable(),
  principle: z.string(),
})
export type Side = z.infer<typeof Side>
export const sideFields = [
  'name',
  'layer',
  'figure',
  'better',
  'accountable',
  'touchpoint',
  'aspect',
  'principle',
] as const
export type SideField = (typeof sideFields)[number]

export const ComparedLine = RedesignLine.extend({
  before: Side.nullable().describe('Null of what is added'),
  after: Side.nullable().describe('Null of what is dropped'),
  differs: z.array(z.enum(sideFields)).describe('In what both sides are not the same'),
  becameId: Id.nullable().describe('Once activated: the KPI that takes the place, or was added'),
})
export type ComparedLine = z.infer<typeof ComparedLine>

export const Redesign = z.object({
  id: Id,
  name: z.string(),
  department: z.string(),
  effectiveOn: Day.describe('The first day of the new; what it replaces is in use until the day before'),
  note: z.string(),
  state: State,
  decidedBy: z.string().nullable().describe('By name; null of somebody who left'),
  decidedAt: z.date().nullable(),
  reason: z.string(),
  author: z.string(),
  authorName: z.string().nullable(),
  counts: z.object({ keep: Count, change: Count, drop: Count, add: Count }),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Redesign = z.infer<typeof Redesign>
export const WholeRedesign = Redesign.extend({ lines: z.array(ComparedLine) })
export type WholeRedesign = z.infer<typeof WholeRedesign>

export const RedesignWish = z.object({
  name: Line.min(1),
  department: Line.min(1),
  effectiveOn: Day,
  note: Prose.default(''),
  lines: z.array(RedesignLine).max(mostLines).default([]),
})
export type RedesignWish = z.infer<typeof RedesignWish>
export const RedesignChange = z
  .object({
    name: Line.min(1),
    department: Line.min(1),
    effectiveOn: Day,
    note: Prose,
    lines: z.array(RedesignLine).max(mostLines),
  })
  .partial()
export type RedesignChange = z.infer<typeof RedesignChange>

export const Decision = z.object({ reason: Prose.default('').describe('Needed of whoever declines') })
