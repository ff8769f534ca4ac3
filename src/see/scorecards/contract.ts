import { z } from 'zod'
import { ById, Id, Instant, operation, versioned } from '#platform/contract.ts'
import { Definition, Fault, Words } from './contract/definition.ts'

export {
  Act,
  Alarm,
  AlarmCriterion,
  AlarmSource,
  Band,
  type Basis,
  Cell,
  Criterion,
  Curve,
  Definition,
  Doing,
  Edges,
  Exception,
  Fault,
  Group,
  Input,
  Measure,
  Missing,
  Points,
  Scale,
  Source,
  Steps,
  Words,
} from './contract/definition.ts'

const Count = z.number().int()
const Version = z.object({
  id: Id,
  number: Count.nullable(),
  definition: Definition,
  publishedAt: Instant.nullable(),
  by: z.string(),
  changedAt: Instant,
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
  /** Whether it tells when what it counts happened last: an alarm may then end after it. */
  isDated: z.boolean(),
})

const Rows = z.object({ rows: z.array(versioned(Scorecard)) })
const Looked = ById.extend({
  draftId: Id.optional().describe('The draft that was looked at; refused with 412 where it is another by now'),
})
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
    effect: 'changes',
  })
    .input(ById)
    .output(ScorecardPage),
  draft: operation({
    method: 'PUT',
    path: '/scorecards/{id}/draft',
    summary:
      'Keep a draft of the next version; what somebody else has kept meanwhile goes together with it, or is asked about.',
    permission: designs,
  })
    .input(
      ById.extend({
        definition: Definition,
        insteadOf: Id.optional().describe(
          'The version, draft or published, that this was begun from; refused with 412 where somebody else has changed the same part since',
        ),
        decided: z
          .object({ of: Id, mine: z.array(z.string().max(100)).max(500) })
          .optional()
          .describe('Of the version that stood in the way: the fields in which this one stays'),
      }),
    )
    .output(ScorecardPage),
  discard: operation({
    method: 'DELETE',
    path: '/scorecards/{id}/draft',
    summary: 'Throw the draft away.',
    permission: designs,
  })
    .input(Looked)
    .output(ScorecardPage),
  publish: operation({
    method: 'POST',
    path: '/scorecards/{id}/publication',
    summary: 'Publish the draft as the next version and read all customers anew.',
    permission: designs,
  })
    .input(
      Looked.extend({
        segmentId: Id.nullable()
          .optional()
          .describe('To whom it was shown to apply; refused with 412 where it is another segment by now'),
      }),
    )
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
