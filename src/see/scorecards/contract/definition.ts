import { z } from 'zod'
import { bands, missings } from '../scoring/bands.ts'

export const Band = z.enum(bands)
export type Band = z.infer<typeof Band>

export const Missing = z.enum(missings)
export type Missing = z.infer<typeof Missing>

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const Points = z.number().min(0).max(100)

/** A text in both languages, as its author wrote it. */
export const Words = z.object({ en: z.string().trim().min(1).max(300), ja: z.string().trim().min(1).max(300) })
export type Words = z.infer<typeof Words>

/** What there is to do, so that a screen opens it: somebody is called, written to or met, or a renewal is prepared. */
export const Doing = z.enum(['call', 'mail', 'meeting', 'renewal', 'other'])
export type Doing = z.infer<typeof Doing>

/** What to do next, in words, and what that is; where nobody said so, it is something else. */
export const Act = Words.extend({ doing: Doing.optional() })
export type Act = z.infer<typeof Act>

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
  /** What is only the absence of trouble, such as no open case, holds a score down and never lifts it. */
  lifts: z.boolean().default(true),
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

const AttributeSource = z.object({ kind: z.literal('attribute'), attribute: z.string().trim().min(1).max(200) })
/** What an alarm looks at: what a measure may, or a number or a yes of the customer's own attributes. */
export const AlarmSource = z.discriminatedUnion('kind', [...Source.options, AttributeSource])
export type AlarmSource = z.infer<typeof AlarmSource>

export const AlarmCriterion = z.object({
  source: AlarmSource,
  is: Criterion.shape.is,
  than: z.number(),
  /** Whether what is not known counts as if it were so. */
  orUnknown: z.boolean().default(false),
})
export type AlarmCriterion = z.infer<typeof AlarmCriterion>

/** A state that no average may outvote: while all its criteria hold, the customer stands in no better band than `ceiling`. */
export const Alarm = z.object({
  id: Key,
  name: Words,
  criteria: z.array(AlarmCriterion).min(1).max(3),
  ceiling: z.enum(['steady', 'watch', 'risk']),
  /** Besides when it is no longer so: with a call, a meeting or a mail after it happened, or so many days after it. */
  ends: z.object({ followUp: z.boolean(), afterDays: z.number().int().min(1).max(3650).nullable() }),
  act: Act,
})
export type Alarm = z.infer<typeof Alarm>

/** Which standard scorecard this is and why, as long as nobody changed it. */
const Basis = z.object({ kind: z.enum(['software', 'service', 'purchases']), reason: Words })
export type Basis = z.infer<typeof Basis>

/** Where a band begins; `included` says whether the edge itself belongs to it. */
export const Edge = z.object({ from: Points, included: z.boolean() })
export type Edge = z.infer<typeof Edge>
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
  acts: z.array(Act).max(5),
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
  /** Where less is known, bad news is told all the same: watch and at risk, never better. */
  warnsEarly: z.boolean().default(false),
  alarms: z.array(Alarm).max(16).default([]),
  /** From this many points on, an axis counts as high. */
  highFrom: Points,
  cells: z.array(Cell).max(27),
  /** What to do next with a customer in each band. */
  acts: z.record(Band, z.array(Act).max(5)),
  /** What to do next with a customer of whom too little is known. */
  unknownActs: z.array(Act).max(5).default([]),
  basis: Basis.nullable().default(null),
})
export type Definition = z.infer<typeof Definition>

/** What was found for one measure of one customer, before any scale. */
export const Input = z.object({ value: z.number().nullable(), n: z.number().int(), because: Missing.nullable() })
export type Input = z.infer<typeof Input>

/** `path` is the place in the definition. */
export const Fault = Words.extend({ path: z.string() })
export type Fault = z.infer<typeof Fault>
