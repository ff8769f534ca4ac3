import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const attributeTypes = ['text', 'number', 'boolean', 'date'] as const
export type AttributeType = (typeof attributeTypes)[number]
export const subjects = ['customer', 'person'] as const

/** Values by the name of a declared attribute; `null` takes the value away. */
export const Attributes = z.record(
  z.string(),
  z.union([z.string().max(lengths.cell), z.number(), z.boolean(), z.null()]),
)
export type Attributes = z.infer<typeof Attributes>

/** In each language that has one of its own. */
const Labels = z.strictObject({
  en: z.string().trim().min(1).max(200).optional(),
  ja: z.string().trim().min(1).max(200).optional(),
})
const Descriptions = z.strictObject({
  en: z.string().trim().max(1_000).optional(),
  ja: z.string().trim().max(1_000).optional(),
})

export const Attribute = z.object({
  id: Id,
  subject: z.enum(subjects),
  name: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/),
  /** As a list answers it, in the reader's language. */
  label: z.string().trim().min(1).max(200),
  labels: Labels,
  descriptions: Descriptions,
  type: z.enum(attributeTypes),
  /** A file brought it and no member declared it; it becomes text when a later file brings values of another type. */
  learnt: z.boolean(),
  /** It looks as if it told who has left: fit for looking back, not for health or predictions. */
  leaksOutcome: z.boolean(),
})
export type Attribute = z.infer<typeof Attribute>

/** What of messages is not kept beside them: names beyond what is learnt, and values that do not fit what they are of. */
export const nameKinds = [
  'customer attribute',
  'person attribute',
  'event',
  'property',
  'customer value',
  'person value',
] as const
export type NameKind = (typeof nameKinds)[number]

export const contract = {
  list: operation({
    method: 'GET',
    path: '/attributes',
    summary: 'The attributes that the workspace added to customers and people',
    permission: 'customers.read',
  })
    .input(
      PageWish.extend({
        subject: z.enum(subjects).optional(),
        text: z.string().trim().max(200).optional().describe('Part of the label or of the name'),
        names: z.array(z.string().max(63)).max(200).optional().describe('Only attributes of these names'),
      }),
    )
    .output(
      pageOf(versioned(Attribute)).extend({
        /** How many there are in all, and how many one subject may have that nobody declared. */
        total: z.number(),
        most: z.number(),
      }),
    ),
  declare: operation({
    method: 'POST',
    path: '/attributes',
    summary: 'Declare an attribute with its type',
    permission: 'customers.write',
  })
    .input(
      Attribute.omit({ id: true, learnt: true, leaksOutcome: true }).extend({
        labels: Labels.default({}),
        descriptions: Descriptions.default({}),
      }),
    )
    .output(versioned(Attribute)),
  change: operation({
    method: 'PATCH',
    path: '/attributes/{id}',
    summary: "Change an attribute's label and description, in each language; a learnt one is then a declared one",
    permission: 'customers.write',
  })
    .input(
      z.object({
        id: Id,
        label: Attribute.shape.label.optional(),
        labels: Labels.optional(),
        descriptions: Descriptions.optional(),
        declared: z.literal(true).optional().describe('Keeps the type as it is: files no longer widen it'),
      }),
    )
    .output(versioned(Attribute)),
  remove: operation({
    method: 'DELETE',
    path: '/attributes/{id}',
    summary: 'Remove an attribute that no record and no segment uses',
    permission: 'customers.write',
  })
    .input(ById)
    .output(ById),
  removeSeveral: operation({
    method: 'POST',
    path: '/attribute-removals',
    summary:
      'Remove attributes that nothing uses; with workspace.write also together with their values. Names those that are kept',
    permission: 'customers.write',
    effect: 'destroys',
    repeatsSafely: true,
  })
    .input(z.object({ ids: z.array(Id).min(1).max(500), withValues: z.boolean().default(false) }))
    .output(
      z.object({
        removed: z.number(),
        kept: z.array(Attribute.extend({ because: z.string() })),
        /** Of how many records values were cleared. */
        records: z.number(),
        /** The job that goes on with it, where many records have values. */
        ordered: Id.nullable(),
      }),
    ),
  notLearnt: operation({
    method: 'GET',
    path: '/names-not-learnt',
    summary:
      'How many names were beyond what is learnt, and how many values did not fit, by who sent them; they stand in their messages all the same',
    permission: 'customers.read',
  })
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(
          z.object({ source: z.string(), kind: z.enum(nameKinds), count: z.number(), lastSeenAt: z.date() }),
        ),
      }),
    ),
}
