import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Card } from './card.ts'

export const comparisons = ['random', 'other', 'none'] as const
/** How the groups came about: by chance, in another way, or there is only one. */
export const Comparison = z.enum(comparisons)
export type Comparison = z.infer<typeof Comparison>

export const kinds = ['initiative', 'business', 'attitude'] as const
/** What a figure tells of: what was done (opens, clicks), the business (churn), what people think (NPS). */
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

export const machineCounts = ['excluded', 'included', 'unknown'] as const
/** Whether opens and clicks of machines are among what was counted. */
export const Machines = z.enum(machineCounts)
export type Machines = z.infer<typeof Machines>

export const mostFigures = 8
const Name = z.string().trim().min(1).max(120)
const Prose = z.string().trim().max(lengths.text)
const Count = z.number().int().min(0).max(1_000_000_000)

export const Figure = z.object({
  name: Name,
  kind: Kind.default('initiative'),
  better: z.enum(['higher', 'lower']).default('higher').describe('Which way is the better one'),
  worthwhile: z
    .number()
    .gt(0)
    .lt(1)
    .nullable()
    .default(null)
    .describe('The smallest difference worth having, as a share of people: 0.02 is 2 points'),
})
export type Figure = z.infer<typeof Figure>

export const Split = z.object({
  control: z.number().int().min(1).max(1000),
  variant: z.number().int().min(1).max(1000),
})
export type Split = z.infer<typeof Split>

const shape = {
  name: Name,
  question: Prose.describe('What is tried, and why it should work'),
  controlName: z
    .string()
    .trim()
    .max(120)
    .describe('What the comparison group has; empty where it is called by its name'),
  variantName: z.string().trim().max(120),
  comparison: Comparison,
  split: Split.nullable().describe('How people were to be divided, such as 1 to 1; null where that is not known'),
  startsOn: Day.nullable(),
  endsOn: Day.nullable().describe('The last day of what was counted'),
  figures: z.array(Figure).min(1).max(mostFigures).describe('The first is the one that is watched'),
}

export const ExperimentWish = z.object({
  ...shape,
  question: shape.question.default(''),
  controlName: shape.controlName.default(''),
  variantName: shape.variantName.default(''),
  split: shape.split.default({ control: 1, variant: 1 }),
  startsOn: shape.startsOn.default(null),
  endsOn: shape.endsOn.default(null),
})
export type ExperimentWish = z.infer<typeof ExperimentWish>
export const ExperimentChange = z.object(shape).partial()
export type ExperimentChange = z.infer<typeof ExperimentChange>

const Counted = z.object({
  name: Name.describe('Of which figure of the experiment'),
  control: Count.nullable().describe('Different people of the comparison group; null without one'),
  variant: Count,
})
export const Counts = z.object({
  control: Count.nullable().describe('How many people are in the comparison group; null without one'),
  variant: Count.describe('How many people got what was tried'),
  figures: z.array(Counted).min(1).max(mostFigures),
  machines: Machines,
  source: z.string().trim().max(lengths.text).default('').describe('Where the counts come from'),
})
export type Counts = z.infer<typeof Counts>

export const Results = Counts.extend({
  id: Id,
  author: z.string().describe('Who brought them'),
  at: z.date(),
})
export type Results = z.infer<typeof Results>

export const Experiment = z.object({
  ...shape,
  id: Id,
  results: Results.nullable().describe('The latest counts'),
  card: Card.nullable().describe('What they say; null without counts'),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Experiment = z.infer<typeof Experiment>
