import { z } from 'zod'
import { ById, Id, Instant, operation, versioned } from '#platform/contract.ts'
import { bands, missings } from './scoring/bands.ts'

export const Band = z.enum(bands)
export type Band = z.infer<typeof Band>

export const Missing = z.enum(missings)
export type Missing = z.infer<typeof Missing>

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const Points = z.number().min(0).max(100)

/** A text in both languages, as its author wrote it. */
export const Words = z.object({ en: z.string().trim().min(1).max(300), ja: z.string().trim().min(1).max(300) })
export type Words = z.infer<typeof Words>

/** From a value to points: steps whose edges say to which side they belong, or straight lines between corners, level outside them. */
export const Steps = z.object({
  kind: z.literal('steps'),
  steps: z
    .array(z.object({ upTo: z.number(), included: z.boolean(), points: Points }))
    .min(1)
    .max(11),
  beyond: Points,
})
export type Steps = z.infer<typeof Steps>
const Corner = z.object({ at: z.number(), points: Points })
export const Curve = z.object({ kind: z.literal('curve'), corners: z.array(Corner).min(2).max(12) })
export type Curve = z.infer<typeof Curve>
export const Scale = z.discriminatedUnion('kind', [Steps, Curve])
export type Scale = z.infer<typeof Scale>

/** A declared metric over its last days, or what a member judged (0–100). */
export const Source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('metric'),
    metric: z.string().min(1).max(80),
    withinDays: z.number().int().min(1).max(36_500),
  }),
  z.object({ kind: z.literal('judgement'), topic: Key }),
])
export type Source = z.infer<typeof Source>

export const Measure = z.object({
  id: Key,
  name: Words,
  group: Key.nullable(),
  source: Source,
  weight: z.number().positive().max(999_999),
  scale: Scale,
  /** A value whose newest observation is older no longer counts. */
  validDays: z.number().int().min(1).max(1100).nullable(),
  /** Fewer observations than this say too little to count. */
  least: z.number().int().min(0).max(100_000),
})
export type Measure = z.infer<typeof Measure>

/** In the mode of three axes each group is one axis and its `id` is the axis. */
export const Group = z.object({ id: Key, name: Words, weight: z.number().positive().max(999_999) })
export type Group = z.infer<typeof Group>

export const Criterion = z.object({
  measure: Key,
  of: z.enum(['value', 'points']),
  is: z.enum(['below', 'at most', 'at least', 'above', 'unknown']),
  than: z.number(),
})
export type Criterion = z.infer<typeof Criterion>

/** The first exception whose criteria all hold sets the score. An unknown measure meets no criterion but `unknown`. */
export const Exception = z.object({ id: Key, name: Words, criteria: z.array(Criterion).min(1).max(5), score: Points })
export type Exception = z.infer<typeof Exception>

/** Where a band begins; `included` says whether the edge itself belongs to it. */
export const Edge = z.object({ from: Points, included: z.boolean() })
export const Edges = z.object({ thriving: Edge, steady: Edge, watch: Edge })
export type Edges = z.infer<typeof Edges>

const Height = z.enum(['high', 'low']).nullable()
/** A cell of the three axes: `null` takes either side. The first that fits counts. */
export const Cell = z.object({
  id: Key,
  name: Words,
  adoption: Height,
  maturity: Height,
  sentiment: Height,
  band: Band,
  acts: z.array(Words).max(5),
})
export type Cell = z.infer<typeof Cell>

export const Definition = z.object({
  mode: z.enum(['score', 'axes']),
  groups: z.array(Group).max(12),
  measures: z.array(Measure).min(1).max(30),
  exceptions: z.array(Exception).max(8),
  edges: Edges,
  /** With one score: for how much of the weight, in percent, something must be known before there is a score at all. */
  leastKnown: Points.default(0),
  /** From this many points on, an axis counts as high. */
  highFrom: Points,
  cells: z.array(Cell).max(27),
  /** What to do next with a customer in each band. */
  acts: z.record(Band, z.array(Words).max(5)),
})
export type Definition = z.infer<typeof Definition>

/** What was found for one measure of one customer, before any scale. */
export const Input = z.object({ value: z.number().nullable(), n: z.number().int(), because: Missing.nullable() })
export type Input = z.infer<typeof Input>

/** `path` is the place in the definition. */
export const Fault = Words.extend({ path: z.string() })
export type Fault = z.infer<typeof Fault>

const Count = z.number().int()
const Version = z.object({
  id: Id,
  number: Count.nullable(),
  definition: Definition,
  publishedAt: Instant.nullable(),
  by: z.string(),
})

export const Scorecard = z.object({
  id: Id,
  name: Words,
  position: Count,
  segmentId: Id.nullable(),
  retired: z.boolean(),
  number: Count.nullable(),
  hasDraft: z.boolean(),
})
export type Scorecard = z.infer<typeof Scorecard>

export const ScorecardPage = Scorecard.extend({
  published: Version.nullable(),
  draft: Version.nullable(),
  versions: z.array(z.object({ id: Id, number: Count, publishedAt: Instant, by: z.string() })),
  /** What must be mended before the draft can be published. */
  faults: z.array(Fault),
})
export type ScorecardPage = z.infer<typeof ScorecardPage>

const DeclaredMetric = z.object({
  name: z.string(),
  label: z.object({ en: z.string(), ja: z.string() }),
  description: z.object({ en: z.string(), ja: z.string() }),
  unit: z.string(),
  better: z.enum(['higher', 'lower']),
  withinDays: Count,
  windowed: z.boolean(),
})

const Rows = z.object({ rows: z.array(versioned(Scorecard)) })
const reads = 'health.read' as const
const designs = 'health.design' as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/scorecards',
    summary: 'Scorecards in the order in which they are tried.',
    permission: reads,
  })
    .input(z.object({}))
    .output(Rows),
  find: operation({
    method: 'GET',
    path: '/scorecards/{id}',
    summary: 'A scorecard with its published version, its draft and its history.',
    permission: reads,
  })
    .input(ById)
    .output(versioned(ScorecardPage)),
  create: operation({
    method: 'POST',
    path: '/scorecards',
    summary: 'Start a scorecard with a draft.',
    permission: designs,
  })
    .input(z.object({ name: Words, segmentId: Id.nullable().default(null), definition: Definition.optional() }))
    .output(ScorecardPage),
  change: operation({
    method: 'PATCH',
    path: '/scorecards/{id}',
    summary: 'Rename a scorecard or say to whom it applies.',
    permission: designs,
  })
    .input(ById.extend({ name: Words.optional(), segmentId: Id.nullable().optional() }))
    .output(versioned(ScorecardPage)),
  arrange: operation({
    method: 'PUT',
    path: '/scorecards/order',
    summary: 'Say in which order scorecards are tried.',
    permission: designs,
  })
    .input(z.object({ ids: z.array(Id).min(1).max(100) }))
    .output(Rows),
  retire: operation({
    method: 'POST',
    path: '/scorecards/{id}/retirement',
    summary: 'Take a scorecard out of use; its readings stay.',
    permission: designs,
  })
    .input(ById)
    .output(ScorecardPage),
  reinstate: operation({
    method: 'DELETE',
    path: '/scorecards/{id}/retirement',
    summary: 'Take a retired scorecard back into use.',
    permission: designs,
  })
    .input(ById)
    .output(ScorecardPage),
  draft: operation({
    method: 'PUT',
    path: '/scorecards/{id}/draft',
    summary: 'Keep a draft of the next version.',
    permission: designs,
  })
    .input(ById.extend({ definition: Definition }))
    .output(ScorecardPage),
  discard: operation({
    method: 'DELETE',
    path: '/scorecards/{id}/draft',
    summary: 'Throw the draft away.',
    permission: designs,
  })
    .input(ById)
    .output(ScorecardPage),
  publish: operation({
    method: 'POST',
    path: '/scorecards/{id}/publication',
    summary: 'Publish the draft as the next version and read all customers anew.',
    permission: designs,
  })
    .input(ById)
    .output(ScorecardPage),
  metrics: operation({
    method: 'GET',
    path: '/metrics',
    summary: 'The declared metrics that a measure can use.',
    permission: reads,
  })
    .input(z.object({}))
    .output(z.object({ rows: z.array(DeclaredMetric) })),
}
