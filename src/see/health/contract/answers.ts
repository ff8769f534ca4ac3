import { z } from 'zod'
import { Day, Id, Instant } from '#platform/contract.ts'
import { Act, Band, Input, Points, Words } from '../../scorecards/contract.ts'

const Said = z.object({ en: z.string(), ja: z.string() })
const Count = z.number().int()

export const Reading = z.object({
  customerId: Id,
  readAt: Instant,
  scorecardId: Id,
  versionId: Id,
  /** As it stands: set by an override or an exception where one applies, otherwise as computed. */
  score: z.number().nullable(),
  computed: z.number().nullable(),
  band: Band.nullable(),
  measures: z.array(
    z.object({
      id: z.string(),
      input: Input,
      points: z.number().nullable(),
      share: z.number(),
      contribution: z.number(),
    }),
  ),
  groups: z.array(z.object({ id: z.string(), score: z.number().nullable() })),
  missing: Count,
  /** The alarms that hold, by their ids, the gravest first. */
  alarms: z.array(z.string()).default([]),
  exceptionId: z.string().nullable(),
  cellId: z.string().nullable(),
  overrideId: Id.nullable(),
})
export type Reading = z.infer<typeof Reading>

export const Override = z.object({
  id: Id,
  customerId: Id,
  band: Band,
  score: Points.nullable(),
  reason: z.string(),
  until: Day,
  by: z.string(),
  at: Instant,
})
export type Override = z.infer<typeof Override>

export const Judgement = z.object({
  id: Id,
  topic: z.string(),
  points: Points,
  note: z.string(),
  by: z.string(),
  at: Instant,
})
export type Judgement = z.infer<typeof Judgement>

const MeasureExplained = z.object({
  id: z.string(),
  name: Words,
  group: z.string().nullable(),
  points: z.number().nullable(),
  contribution: z.number(),
  share: z.number(),
  /** Whether it can lift the score, or only hold it down. */
  lifts: z.boolean(),
  /** The value in words, or why it is not known; and over which days it is counted, where it is not of one day. */
  figure: Said,
  span: Said.nullable().default(null),
  /** The rows that make the value, where they are listed: of which table, and of which span. */
  rows: z
    .object({ of: z.enum(['events', 'open cases']), after: Instant.nullable(), upTo: Instant })
    .nullable()
    .default(null),
  was: Said.nullable(),
  /** Points of the total by which this measure itself moved since the earlier reading. */
  moved: z.number().nullable(),
})

const AlarmExplained = z.object({
  id: z.string(),
  name: Words,
  ceiling: Band,
  /** What is so, with its figure and its day; and when the alarm ends. */
  said: Said,
  ends: Said,
  since: Instant.nullable(),
  act: Words,
})

export const Explanation = z.object({
  reading: Reading.nullable(),
  checkedAt: Instant.nullable(),
  scorecard: z.object({ id: Id, name: Words, number: Count }).nullable(),
  /** The answer in one sentence, what it rests on, and what changed: each in both languages. */
  title: Said,
  rests: Said,
  changed: Said.nullable(),
  reason: Said,
  since: Instant.nullable(),
  scoreBefore: z.number().nullable(),
  bandBefore: Band.nullable(),
  weightsChanged: z.boolean(),
  /** States that no average may outvote, the gravest first. */
  alarms: z.array(AlarmExplained),
  /** For how many percent of what can lift the score something is known, and how many there must be. */
  known: Count.nullable(),
  leastKnown: Count.nullable(),
  measures: z.array(MeasureExplained),
  groups: z.array(
    z.object({ id: z.string(), name: Words, score: z.number().nullable(), before: z.number().nullable() }),
  ),
  exception: Words.nullable(),
  cell: Words.nullable(),
  override: Override.nullable(),
  acts: z.array(Act),
  /** A person who withdrew the consent to be analysed: nothing is read, and what was read before is not shown. */
  isWithheld: z.boolean(),
})
export type Explanation = z.infer<typeof Explanation>

export const Standing = z.object({ band: Band.nullable(), customers: Count, before: Count.nullable() })
const Raised = z.object({ id: z.string(), at: z.number().nullable() })
export const Sample = z.object({
  customerId: Id,
  name: z.string(),
  band: Band.nullable(),
  score: z.number().nullable(),
  inputs: z.record(z.string(), Input),
  /** The alarms of the draft that hold for this customer. */
  raised: z.array(Raised),
})
export const Move = z.object({
  from: Band.nullable(),
  to: Band.nullable(),
  customers: Count,
  examples: z.array(
    z.object({ customerId: Id, name: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
  ),
})
export const Run = z.object({
  id: Id,
  reason: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  customers: Count.nullable(),
  kept: Count.nullable(),
  changed: Count.nullable(),
})
export const Coverage = z.object({
  metric: z.string(),
  label: Said,
  customers: Count,
  of: Count,
  firstOn: Day.nullable(),
  lastOn: Day.nullable(),
  neededDays: Count,
  enough: z.boolean(),
  expectedOn: Day.nullable(),
  said: Said,
})
