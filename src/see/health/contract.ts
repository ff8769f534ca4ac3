import { z } from 'zod'
import { Day, Id, Instant, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Band, Definition, Input, Points, Words } from './definition.ts'

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
  customers: Count,
})
export type Scorecard = z.infer<typeof Scorecard>

const ScorecardPage = Scorecard.omit({ customers: true, hasDraft: true, number: true }).extend({
  published: Version.nullable(),
  draft: Version.nullable(),
  versions: z.array(z.object({ id: Id, number: Count, publishedAt: Instant, by: z.string() })),
})

const MeasureExplained = z.object({
  id: z.string(),
  name: Words,
  group: z.string().nullable(),
  points: z.number().nullable(),
  contribution: z.number(),
  share: z.number(),
  /** The value in words, or why it is not known. */
  figure: Said,
  was: Said.nullable(),
  /** Points of the total by which this measure itself moved since the earlier reading. */
  moved: z.number().nullable(),
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
  measures: z.array(MeasureExplained),
  groups: z.array(
    z.object({ id: z.string(), name: Words, score: z.number().nullable(), before: z.number().nullable() }),
  ),
  exception: Words.nullable(),
  cell: Words.nullable(),
  override: Override.nullable(),
  acts: z.array(Words),
})
export type Explanation = z.infer<typeof Explanation>

const Standing = z.object({ band: Band.nullable(), customers: Count, before: Count.nullable() })
const Sample = z.object({
  customerId: Id,
  name: z.string(),
  band: Band.nullable(),
  score: z.number().nullable(),
  inputs: z.record(z.string(), Input),
})
const Move = z.object({
  from: Band.nullable(),
  to: Band.nullable(),
  customers: Count,
  examples: z.array(
    z.object({ customerId: Id, name: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
  ),
})
const Run = z.object({
  id: Id,
  reason: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  customers: Count.nullable(),
  kept: Count.nullable(),
  changed: Count.nullable(),
})
const Coverage = z.object({
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
const DeclaredMetric = z.object({
  name: z.string(),
  label: Said,
  description: Said,
  unit: z.string(),
  better: z.enum(['higher', 'lower']),
  withinDays: Count,
})
const Nothing = z.object({})
const One = z.object({ id: Id })

const reads = 'health.read' as const
const designs = 'health.design' as const
const overrides = 'health.override' as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/scorecards',
    summary: 'Scorecards in the order in which they are tried.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Scorecard) })),
  find: operation({
    method: 'GET',
    path: '/scorecards/{id}',
    summary: 'A scorecard with its published version, its draft and its history.',
    permission: reads,
  })
    .input(One)
    .output(ScorecardPage),
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
    .input(One.extend({ name: Words.optional(), segmentId: Id.nullable().optional() }))
    .output(ScorecardPage),
  arrange: operation({
    method: 'PUT',
    path: '/scorecards/order',
    summary: 'Say in which order scorecards are tried.',
    permission: designs,
  })
    .input(z.object({ ids: z.array(Id).min(1).max(100) }))
    .output(z.object({ rows: z.array(Scorecard) })),
  retire: operation({
    method: 'POST',
    path: '/scorecards/{id}/retirement',
    summary: 'Take a scorecard out of use; its readings stay.',
    permission: designs,
  })
    .input(One)
    .output(ScorecardPage),
  reinstate: operation({
    method: 'DELETE',
    path: '/scorecards/{id}/retirement',
    summary: 'Take a retired scorecard back into use.',
    permission: designs,
  })
    .input(One)
    .output(ScorecardPage),
  draft: operation({
    method: 'PUT',
    path: '/scorecards/{id}/draft',
    summary: 'Keep a draft of the next version.',
    permission: designs,
  })
    .input(One.extend({ definition: Definition }))
    .output(ScorecardPage),
  discard: operation({
    method: 'DELETE',
    path: '/scorecards/{id}/draft',
    summary: 'Throw the draft away.',
    permission: designs,
  })
    .input(One)
    .output(ScorecardPage),
  publish: operation({
    method: 'POST',
    path: '/scorecards/{id}/publication',
    summary: 'Publish the draft as the next version and read all customers anew.',
    permission: designs,
  })
    .input(One)
    .output(ScorecardPage),
  preview: operation({
    method: 'POST',
    path: '/scorecards/preview',
    summary: 'What the measures of a draft find for some real customers.',
    permission: reads,
  })
    .input(z.object({ definition: Definition, customerIds: z.array(Id).max(20).default([]) }))
    .output(z.object({ rows: z.array(Sample) })),
  consequences: operation({
    method: 'POST',
    path: '/scorecards/consequences',
    summary: 'How many customers would move from which band to which if this were published.',
    permission: reads,
  })
    .input(z.object({ scorecardId: Id, definition: Definition }))
    .output(z.object({ customers: Count, moved: Count, moves: z.array(Move) })),
  metrics: operation({
    method: 'GET',
    path: '/health/metrics',
    summary: 'The declared metrics that a measure can use.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(DeclaredMetric) })),
  distribution: operation({
    method: 'GET',
    path: '/health/distribution',
    summary: 'How many customers stand in each band, now and a week ago.',
    permission: reads,
  })
    .input(Nothing)
    .output(
      z.object({
        rows: z.array(Standing),
        customers: Count,
        readAt: Instant.nullable(),
        comparedWith: Instant.nullable(),
      }),
    ),
  coverage: operation({
    method: 'GET',
    path: '/health/coverage',
    summary: 'How far the data reaches per metric, and from when on it is enough.',
    permission: reads,
  })
    .input(z.object({ customerId: Id.optional(), neededDays: z.coerce.number().int().min(1).max(1100).optional() }))
    .output(z.object({ rows: z.array(Coverage) })),
  recompute: operation({
    method: 'POST',
    path: '/health/recomputations',
    summary: 'Read all customers anew now.',
    permission: overrides,
  })
    .input(Nothing)
    .output(z.object({ job: z.string() })),
  runs: operation({
    method: 'GET',
    path: '/health/recomputations',
    summary: 'The latest recomputations.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Run) })),
  explain: operation({
    method: 'GET',
    path: '/customers/{id}/health',
    summary: 'Why a customer stands as it does, and why that changed.',
    permission: reads,
  })
    .input(One.extend({ sinceDays: z.coerce.number().int().min(1).max(400).optional() }))
    .output(Explanation),
  readings: operation({
    method: 'GET',
    path: '/customers/{id}/health/readings',
    summary: 'All readings kept of a customer, newest first.',
    permission: reads,
  })
    .input(One.extend(PageWish.shape))
    .output(pageOf(Reading)),
  override: operation({
    method: 'POST',
    path: '/customers/{id}/health/override',
    summary: 'Set a customer’s band by hand, with a reason and until a day.',
    permission: overrides,
  })
    .input(
      One.extend({
        band: Band,
        score: Points.nullable().default(null),
        reason: z.string().trim().min(1).max(1000),
        until: Day,
      }),
    )
    .output(Override),
  endOverride: operation({
    method: 'DELETE',
    path: '/customers/{id}/health/override',
    summary: 'End the override, so that the computed health counts again.',
    permission: overrides,
  })
    .input(One)
    .output(Nothing),
  judge: operation({
    method: 'POST',
    path: '/customers/{id}/health/judgements',
    summary: 'Record your judgement of a customer on one topic.',
    permission: overrides,
  })
    .input(
      One.extend({ topic: z.string().min(1).max(40), points: Points, note: z.string().trim().max(1000).default('') }),
    )
    .output(Judgement),
  judgements: operation({
    method: 'GET',
    path: '/customers/{id}/health/judgements',
    summary: 'What members judged of a customer, newest first.',
    permission: reads,
  })
    .input(One)
    .output(z.object({ rows: z.array(Judgement) })),
}
