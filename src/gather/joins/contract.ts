import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Channel, Person, Purpose } from '../people/contract.ts'

/** Why two records are probably of one person. */
export const reasons = ['name', 'email', 'phone'] as const
export const Reason = z.enum(reasons)
export type Reason = z.infer<typeof Reason>

/** What a join decides about, besides the roles and the attributes. A name is one choice with its parts, and so is a reading. */
export const nameFields = ['name', 'familyName', 'givenName'] as const
export const readingFields = ['nameKana', 'familyKana', 'givenKana'] as const
export const plainFields = [
  'honorific',
  'email',
  'phone',
  'lineId',
  'preferredChannel',
  'title',
  'department',
  'locale',
  'zone',
  'leftOn',
  'customerId',
] as const

const Named = z.object({ id: Id, name: z.string(), email: z.string().nullable() })
export const Twins = z.object({
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  people: z.tuple([Named, Named]),
  because: z.array(Reason),
})
export type Twins = z.infer<typeof Twins>

export const FieldChoice = z.object({
  field: z.string(),
  kept: z.unknown(),
  absorbed: z.unknown(),
  result: z.unknown(),
  from: z.enum(['kept', 'absorbed', 'both']),
  /** What becomes of the value that is not chosen: the person is known by it besides, or it is left out; null where there is none. */
  other: z.enum(['known besides', 'left out']).nullable(),
})
export type FieldChoice = z.infer<typeof FieldChoice>

const Count = z.object({ record: z.string(), count: z.number() })
export const JoinPreview = z.object({
  kept: Person,
  absorbed: Person,
  fields: z.array(FieldChoice),
  /** How many records of each kind are about the one and the other. */
  records: z.array(z.object({ record: z.string(), kept: z.number(), absorbed: z.number() })),
  /** What one of the two refused, and the person will therefore refuse, though the other record would allow it. */
  refusals: z.array(z.object({ purpose: Purpose, channel: Channel.nullable() })),
  because: z.array(Reason),
  /** Stands for both records as they were compared. */
  seen: z.string(),
})
export type JoinPreview = z.infer<typeof JoinPreview>

export const Join = z.object({
  id: Id,
  keptId: Id,
  absorbedId: Id,
  keptName: z.string(),
  absorbedName: z.string(),
  moved: z.array(Count),
  /** What the other has the like of (a letter of one message to both): it stays behind, and is taken into account as before. */
  stayed: z.array(Count),
  joinedAt: z.date(),
  author: z.string(),
  undoneAt: z.date().nullable(),
})
export type Join = z.infer<typeof Join>

export const Parting = Join.extend({
  /** Fields that were changed since, and stay as they are with the record that was kept. */
  fieldsThatStay: z.array(z.string()),
  /** Records that came since, or were given to somebody else: they stay where they are. */
  recordsThatStay: z.array(Count),
})
export type Parting = z.infer<typeof Parting>

const Take = z
  .array(z.string().max(100))
  .max(200)
  .default([])
  .describe(
    'Fields (or attributes.name) whose value is taken from the other record; a name and a reading are one choice each',
  )
const Pair = z.object({ id: Id, otherId: Id })
const permission = 'customers.merge'
const read = 'customers.read'

export const contract = {
  twins: operation({
    method: 'GET',
    path: '/people-duplicates',
    summary: 'People who are probably on record twice: same name, address or telephone number',
    permission: read,
  })
    .input(
      PageWish.extend({
        customerId: Id.optional(),
        toldApart: z.stringbool().optional().describe('The pairs of which somebody said that they are two people'),
      }),
    )
    .output(pageOf(Twins)),
  twinsOf: operation({
    method: 'GET',
    path: '/people/{id}/duplicates',
    summary: 'Records that are probably of the same person',
    permission: read,
  })
    .input(ById)
    .output(z.object({ rows: z.array(Named.extend({ because: z.array(Reason) })) })),
  preview: operation({
    method: 'GET',
    path: '/people/{id}/join-preview',
    summary: 'Both records side by side, what a join would keep, fill, move and refuse; nothing is changed',
    permission: read,
  })
    .input(z.object({ id: Id, absorbedId: Id, take: Take }))
    .output(JoinPreview),
  join: operation({
    method: 'POST',
    path: '/people/{id}/joins',
    summary: 'Join another record of the same person into this one; it can be undone',
    permission,
  })
    .input(
      z.object({
        id: Id,
        absorbedId: Id,
        take: Take,
        seen: z.string().max(100).optional().describe('From the preview: refused where a record was changed since'),
      }),
    )
    .output(Join),
  tellApart: operation({
    method: 'PUT',
    path: '/people/{id}/told-apart/{otherId}',
    summary: 'Say that two records are of two people: the pair is proposed no more',
    permission,
  })
    .input(Pair)
    .output(Pair),
  proposeAgain: operation({
    method: 'DELETE',
    path: '/people/{id}/told-apart/{otherId}',
    summary: 'Take back that two records are of two people: the pair is proposed again',
    permission,
    effect: 'changes',
  })
    .input(Pair)
    .output(Pair),
  list: operation({
    method: 'GET',
    path: '/customers/{id}/person-joins',
    summary: 'Which records of people of this customer were joined, the latest first',
    permission: read,
  })
    .input(ById.extend(PageWish.shape))
    .output(pageOf(Join)),
  part: operation({
    method: 'DELETE',
    path: '/person-joins/{id}',
    summary: 'Undo a join: both records are as they were, with what came since staying where it is',
    permission,
    effect: 'changes',
  })
    .input(ById)
    .output(Parting),
}
