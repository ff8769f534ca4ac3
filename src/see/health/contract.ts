import { z } from 'zod'
import { Day, Id, Instant, operation, PageWish, pageOf } from '#platform/contract.ts'
import {
  Coverage,
  DeclaredMetric,
  Explanation,
  Judgement,
  Move,
  Override,
  Reading,
  Run,
  Sample,
  Scorecard,
  ScorecardPage,
  Standing,
} from './answers.ts'
import { Band, Definition, Points, Words } from './definition.ts'

const Count = z.number().int()
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
