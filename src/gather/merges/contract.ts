import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'

export const reasons = ['corporate number', 'name', 'domain', 'bare name'] as const
export const Reason = z.enum(reasons)
export type Reason = z.infer<typeof Reason>

/** What a merge decides about, besides the attributes. */
export const mergeFields = [
  'name',
  'kind',
  'stage',
  'parentId',
  'corporateNumber',
  'industry',
  'country',
  'domain',
  'postalCode',
  'prefecture',
  'municipalityCode',
  'address',
  'approvalLeadDays',
  'sinceOn',
  'leftOn',
  'namedOwner',
] as const
/** What says one place together: it comes from one customer. */
export const addressFields = [
  'postalCode',
  'prefecture',
  'municipalityCode',
  'address',
] as const satisfies readonly MergeField[]
export type MergeField = (typeof mergeFields)[number]

const Named = z.object({ id: Id, name: z.string() })

export const Twins = z.object({ because: Reason, value: z.string(), customers: z.array(Named), total: z.number() })
export type Twins = z.infer<typeof Twins>

export const FieldChoice = z.object({
  field: z.string(),
  kept: z.unknown(),
  absorbed: z.unknown(),
  result: z.unknown(),
  from: z.enum(['kept', 'absorbed', 'both']),
})
export type FieldChoice = z.infer<typeof FieldChoice>

export const MergePreview = z.object({
  kept: Named,
  absorbed: Named,
  fields: z.array(FieldChoice),
  moves: z.array(z.object({ record: z.string(), count: z.number() })),
  because: z.array(Reason),
})
export type MergePreview = z.infer<typeof MergePreview>

export const Merge = z.object({
  id: Id,
  keptId: Id,
  absorbedId: Id,
  absorbedName: z.string(),
  moves: z.array(z.object({ record: z.string(), count: z.number() })),
  mergedAt: z.date(),
  author: z.string(),
  undoneAt: z.date().nullable(),
})
export type Merge = z.infer<typeof Merge>

const Take = z
  .array(z.string().max(100))
  .max(200)
  .default([])
  .describe('Fields (or attributes.name) whose value is taken from the absorbed customer')
const permission = 'customers.merge'

export const contract = {
  duplicates: operation({
    method: 'GET',
    path: '/duplicates',
    summary: 'Customers that are probably one: same corporate number, name, domain, or name but for the legal form',
    permission: 'customers.read',
  })
    .input(PageWish.extend({ because: Reason.optional() }))
    .output(pageOf(Twins)),
  duplicatesOf: operation({
    method: 'GET',
    path: '/customers/{id}/duplicates',
    summary: 'Customers that are probably the same as this one',
    permission: 'customers.read',
  })
    .input(ById)
    .output(z.object({ rows: z.array(Named.extend({ because: z.array(Reason) })) })),
  preview: operation({
    method: 'GET',
    path: '/customers/{id}/merge-preview',
    summary: 'What a merge would keep, fill and move; nothing is changed',
    permission: 'customers.read',
  })
    .input(z.object({ id: Id, absorbedId: Id, take: Take }))
    .output(MergePreview),
  merge: operation({
    method: 'POST',
    path: '/customers/{id}/merges',
    summary: 'Merge another customer into this one; it can be undone',
    permission,
  })
    .input(z.object({ id: Id, absorbedId: Id, take: Take }))
    .output(Merge),
  list: operation({
    method: 'GET',
    path: '/customers/{id}/merges',
    summary: 'Which customers were merged into this one',
    permission: 'customers.read',
  })
    .input(ById)
    .output(z.object({ rows: z.array(Merge) })),
  unmerge: operation({
    method: 'DELETE',
    path: '/merges/{id}',
    summary: 'Undo a merge: both customers are as they were, with what came since staying where it is',
    permission,
    effect: 'changes',
  })
    .input(ById)
    .output(Merge),
}
