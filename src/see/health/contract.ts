import { z } from 'zod'
import { ById, Day, Id, Instant, Nothing, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Band, Definition, Points } from '../scorecards/contract.ts'
import { Coverage, Explanation, Judgement, Move, Override, Reading, Run, Sample, Standing } from './contract/answers.ts'
import { PersonHealth } from './contract/persons.ts'

const Count = z.number().int()
const reads = 'health.read' as const
const overrides = 'health.override' as const

export const contract = {
  preview: operation({
    method: 'POST',
    path: '/health/preview',
    summary: 'What the measures of a draft find for some real customers.',
    permission: reads,
    effect: 'reads',
  })
    .input(z.object({ definition: Definition, customerIds: z.array(Id).max(20).default([]) }))
    .output(z.object({ rows: z.array(Sample) })),
  consequences: operation({
    method: 'POST',
    path: '/health/consequences',
    summary: 'How many customers would move from which band to which if this were published.',
    permission: reads,
    effect: 'reads',
  })
    .input(z.object({ scorecardId: Id, definition: Definition }))
    .output(z.object({ customers: Count, moved: Count, moves: z.array(Move) })),
  distribution: operation({
    method: 'GET',
    path: '/health/distribution',
    summary: 'How many customers stand in each band, now and a week ago.',
    permission: reads,
    tool: 'how_healthy_are_our_customers',
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
  standing: operation({
    method: 'GET',
    path: '/health/standing',
    summary: 'Which customers stood in which band at the end of a day, by what was last read of them then.',
    permission: reads,
  })
    .input(PageWish.extend({ on: Day, bands: z.array(Band).min(1).max(4) }))
    .output(pageOf(z.object({ id: Id, name: z.string(), band: Band, score: z.number().nullable() }))),
  coverage: operation({
    method: 'GET',
    path: '/health/coverage',
    summary: 'How far the data reaches per metric, and from when on it is enough.',
    permission: reads,
  })
    .input(z.object({ customerId: Id.optional(), neededDays: z.coerce.number().int().min(1).max(1100).optional() }))
    .output(z.object({ rows: z.array(Coverage), silentSince: Day.nullable() })),
  recompute: operation({
    method: 'POST',
    path: '/health/recomputations',
    summary: 'Read all customers anew now.',
    permission: overrides,
    leaves: 'job',
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
    tool: 'why_is_this_score_so',
  })
    .input(ById.extend({ sinceDays: z.coerce.number().int().min(1).max(400).optional() }))
    .output(Explanation),
  people: operation({
    method: 'GET',
    path: '/customers/{id}/health/people',
    summary: 'What is known of each person of a customer: use, answers and contact.',
    permission: reads,
  })
    .input(ById)
    .output(z.object({ rows: z.array(PersonHealth) })),
  readings: operation({
    method: 'GET',
    path: '/customers/{id}/health/readings',
    summary: 'All readings kept of a customer, newest first.',
    permission: reads,
    tool: 'why_did_this_score_change',
  })
    .input(ById.extend(PageWish.shape))
    .output(pageOf(Reading)),
  override: operation({
    method: 'POST',
    path: '/customers/{id}/health/override',
    summary: 'Set a customer’s band by hand, with a reason and until a day.',
    permission: overrides,
  })
    .input(
      ById.extend({
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
    effect: 'changes',
  })
    .input(ById)
    .output(Nothing),
  judge: operation({
    method: 'POST',
    path: '/customers/{id}/health/judgements',
    summary: 'Record your judgement of a customer on one topic.',
    permission: overrides,
  })
    .input(
      ById.extend({ topic: z.string().min(1).max(40), points: Points, note: z.string().trim().max(1000).default('') }),
    )
    .output(Judgement),
  judgements: operation({
    method: 'GET',
    path: '/customers/{id}/health/judgements',
    summary: 'What members judged of a customer, newest first.',
    permission: reads,
  })
    .input(ById)
    .output(z.object({ rows: z.array(Judgement) })),
}
