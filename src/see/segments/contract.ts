import { z } from 'zod'
import { ById, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Rule } from './language/rule.ts'

export { BandOrUnknown, Rule } from './language/rule.ts'

const Name = z.string().trim().min(1).max(200)
const Description = z.string().trim().max(2000)
const Count = z.number().int()
const reads = 'segments.read' as const
const writes = 'segments.write' as const

export const Segment = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  version: Count,
  rule: Rule,
  author: z.string(),
  changedAt: z.date(),
  archivedAt: z.date().nullable(),
  /** As counted by the latest finished run; `null` before the first. */
  counted: z.object({ members: Count, customers: Count, at: z.date() }).nullable(),
})
export type Segment = z.infer<typeof Segment>

export const Version = z.object({ number: Count, rule: Rule, author: z.string(), at: z.date() })
export type Version = z.infer<typeof Version>

export const reasons = ['schedule', 'import', 'demand', 'change', 'health'] as const
export const Reason = z.enum(reasons)
export type Reason = z.infer<typeof Reason>

export const Run = z.object({
  id: Id,
  version: Count,
  reason: Reason,
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  members: Count.nullable(),
  customers: Count.nullable(),
  entered: Count.nullable(),
  left: Count.nullable(),
})
export type Run = z.infer<typeof Run>

const Entry = z.object({ name: z.string(), label: z.string() })
/** What a rule may name in this workspace, labelled in the reader's language. */
export const VocabularyList = z.object({
  fields: z.array(
    Entry.extend({ type: z.string(), choices: z.array(z.object({ value: z.string(), label: z.string() })) }),
  ),
  attributes: z.array(Entry.extend({ type: z.string() })),
  metrics: z.array(Entry.extend({ unit: z.string(), withinDays: Count })),
  segments: z.array(z.object({ id: Id, name: z.string() })),
  events: z.array(z.object({ name: z.string(), properties: z.array(z.string()) })),
})
export type VocabularyList = z.infer<typeof VocabularyList>

export const Preview = z.object({
  customers: Count,
  matching: Count,
  sample: z.array(z.object({ id: Id, name: z.string() })),
})
export type Preview = z.infer<typeof Preview>

export const Share = z.object({
  name: z.string(),
  matching: Count,
  of: Count,
  sentence: z.string(),
  caution: z.string().nullable(),
})
export type Share = z.infer<typeof Share>

export const contract = {
  list: operation({
    method: 'GET',
    path: '/segments',
    summary: 'All segments with how many customers are in each.',
    permission: reads,
    tool: 'which_segments_are_there',
  })
    .input(z.object({ archived: z.coerce.boolean().default(false) }))
    .output(z.object({ rows: z.array(versioned(Segment)) })),
  vocabulary: operation({
    method: 'GET',
    path: '/segments/vocabulary',
    summary: 'The fields, attributes, metrics, events and segments that a rule can name.',
    permission: reads,
    tool: 'what_can_a_segment_ask',
  })
    .input(Nothing)
    .output(VocabularyList),
  find: operation({
    method: 'GET',
    path: '/segments/{id}',
    summary: 'A segment with its rule and earlier versions.',
    permission: reads,
  })
    .input(ById)
    .output(versioned(Segment).extend({ versions: z.array(Version) })),
  create: operation({ method: 'POST', path: '/segments', summary: 'Create a segment from a rule.', permission: writes })
    .input(z.object({ name: Name, description: Description.default(''), rule: Rule }))
    .output(versioned(Segment)),
  change: operation({
    method: 'PATCH',
    path: '/segments/{id}',
    summary: 'Change a segment; a changed rule becomes its next version.',
    permission: writes,
  })
    .input(ById.extend({ name: Name.optional(), description: Description.optional(), rule: Rule.optional() }))
    .output(versioned(Segment)),
  archive: operation({
    method: 'POST',
    path: '/segments/{id}/archival',
    summary: 'Take a segment out of use; its versions stay.',
    permission: writes,
  })
    .input(ById)
    .output(Segment),
  restore: operation({
    method: 'DELETE',
    path: '/segments/{id}/archival',
    summary: 'Take an archived segment back into use.',
    permission: writes,
    effect: 'changes',
  })
    .input(ById)
    .output(Segment),
  preview: operation({
    method: 'POST',
    path: '/segments/preview',
    summary: 'How many customers a rule matches, with some of them.',
    permission: reads,
    effect: 'reads',
    tool: 'preview_this_segment',
  })
    .input(z.object({ rule: Rule, sample: z.number().int().min(0).max(50).default(8) }))
    .output(Preview),
  members: operation({
    method: 'GET',
    path: '/segments/{id}/members',
    summary: 'The customers in a segment and since when.',
    permission: reads,
  })
    .input(ById.extend(PageWish.shape))
    .output(pageOf(z.object({ customerId: Id, name: z.string(), since: z.date() }))),
  ofCustomer: operation({
    method: 'GET',
    path: '/customers/{id}/segments',
    summary: 'The segments that a customer is in.',
    permission: reads,
  })
    .input(ById)
    .output(z.object({ rows: z.array(z.object({ segmentId: Id, name: z.string(), since: z.date() })) })),
  rebuild: operation({
    method: 'POST',
    path: '/segments/{id}/runs',
    summary: 'Find anew who is in a segment, now.',
    permission: writes,
    leaves: 'job',
  })
    .input(ById)
    .output(z.object({ job: z.string() })),
  runs: operation({
    method: 'GET',
    path: '/segments/{id}/runs',
    summary: 'The latest runs of a segment: how many entered and left.',
    permission: reads,
  })
    .input(ById)
    .output(z.object({ rows: z.array(Run) })),
  shares: operation({
    method: 'POST',
    path: '/segments/shares',
    summary: 'What share of the customers of one rule match others, each and none of them, as sentences with n.',
    permission: reads,
    effect: 'reads',
  })
    .input(
      z.object({
        among: Rule,
        groups: z
          .array(z.object({ name: Name, rule: Rule }))
          .min(1)
          .max(20),
      }),
    )
    .output(z.object({ customers: Count, asOf: z.date(), rows: z.array(Share), none: Share })),
}
