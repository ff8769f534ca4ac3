import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { addressShape, addressWish } from '../addresses/contract.ts'
import { Attributes } from '../attributes/contract.ts'
import { Completeness, FieldChange, TimelineEntry } from './history/shapes.ts'

export const kinds = ['company', 'household', 'person'] as const
export const stages = ['prospect', 'trial', 'onboarding', 'active', 'leaving', 'left'] as const
export const mostLeadDays = 730
export { Completeness, FieldChange } from './history/shapes.ts'
export const memberRoles = [
  'owner',
  'deputy',
  'sales',
  'onboarding',
  'technical',
  'support',
  'executive',
  'partner',
] as const

export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>
export const MemberRole = z.enum(memberRoles)
export type MemberRole = z.infer<typeof MemberRole>

/** One answers for a customer, and one partner sees it; in the other roles there are as many colleagues as it takes. */
export const heldByOne = ['owner', 'partner'] as const satisfies readonly MemberRole[]

export function isHeldByOne(role: MemberRole): boolean {
  return heldByOne.some((one) => one === role)
}

const Source = z.string().trim().min(1).max(100)
export const ExternalId = z.object({ source: Source, externalId: z.string().trim().min(1).max(lengths.id) })

export const Customer = z.object({
  id: Id,
  name: z.string(),
  kind: Kind,
  stage: Stage,
  parentId: Id.nullable(),
  corporateNumber: z.string().nullable(),
  industry: z.string().nullable(),
  country: z.string().nullable(),
  domain: z.string().nullable(),
  ...addressShape,
  /** How many days an approval (稟議) takes there. */
  approvalLeadDays: z.number().nullable(),
  sinceOn: Day.nullable(),
  leftOn: Day.nullable(),
  attributes: Attributes,
  externalIds: z.array(ExternalId.extend({ id: Id })),
  /** What files call it besides its name. */
  otherNames: z.array(z.object({ id: Id, name: z.string() })),
  members: z.array(z.object({ memberId: Id, role: MemberRole })),
  /** Who looks after the customer and is no member yet, as written; counts only while no member is the owner. */
  namedOwner: z.string().nullable(),
  mayAnalyse: z.boolean(),
  mergedInto: Id.nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Customer = z.infer<typeof Customer>

const text = z.string().trim().max(lengths.text)
/** What may be changed on a customer; what is left out stays as it is, `null` empties a field. */
export const CustomerWish = z
  .object({
    name: text.min(1),
    kind: Kind,
    stage: Stage,
    parentId: Id.nullable(),
    corporateNumber: text.nullable(),
    industry: text.nullable(),
    country: text.nullable(),
    domain: text.nullable(),
    ...addressWish,
    approvalLeadDays: z.number().int().min(0).max(mostLeadDays).nullable(),
    sinceOn: Day.nullable(),
    leftOn: Day.nullable(),
    namedOwner: z.string().trim().min(1).max(lengths.id).nullable(),
    attributes: Attributes,
  })
  .partial()
export type CustomerWish = z.infer<typeof CustomerWish>

/** Refused with 412 where somebody else is owner, or partner, by now. */
const Shown = Id.describe('Who was shown there when this was decided')

const [read, write] = ['customers.read', 'customers.write'] as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/customers',
    summary: 'Customers, the newest first, by stage, owner or beginning of the name',
    permission: read,
  })
    .input(
      PageWish.extend({
        stage: Stage.optional(),
        ownerId: Id.optional(),
        namedOwner: z.string().max(200).optional(),
        name: z.string().max(200).optional(),
        parentId: Id.optional(),
      }),
    )
    .output(pageOf(versioned(Customer))),
  namedOwners: operation({
    method: 'GET',
    path: '/named-owners',
    summary: 'Owners who are named and are no members yet, with how many customers wait for each',
    permission: read,
  })
    .input(z.object({}))
    .output(z.object({ rows: z.array(z.object({ name: z.string(), customers: z.number() })) })),
  find: operation({
    method: 'GET',
    path: '/customers/{id}',
    summary: 'One customer',
    permission: read,
    tool: 'what_is_on_record_of_this_customer',
  })
    .input(ById)
    .output(versioned(Customer)),
  findByExternalId: operation({
    method: 'GET',
    path: '/external-customers/{source}/{externalId}',
    summary: 'The customer that another system knows under its own id',
    permission: read,
  })
    .input(ExternalId)
    .output(versioned(Customer)),
  create: operation({ method: 'POST', path: '/customers', summary: 'Add a customer', permission: write })
    .input(
      CustomerWish.extend({
        name: text.min(1),
        externalIds: z.array(ExternalId).max(50).optional(),
        ownerId: Id.optional(),
      }),
    )
    .output(versioned(Customer)),
  change: operation({
    method: 'PATCH',
    path: '/customers/{id}',
    summary: 'Change some fields of a customer',
    permission: write,
  })
    .input(CustomerWish.extend({ id: Id }))
    .output(versioned(Customer)),
  remove: operation({
    method: 'DELETE',
    path: '/customers/{id}',
    summary: 'Delete a customer with everything that belongs to it',
    permission: 'customers.merge',
  })
    .input(ById)
    .output(ById),

  addExternalId: operation({
    method: 'POST',
    path: '/customers/{id}/external-ids',
    summary: 'Say under which id another system knows the customer',
    permission: write,
  })
    .input(ExternalId.extend({ id: Id }))
    .output(Customer),
  removeExternalId: operation({
    method: 'DELETE',
    path: '/customers/{id}/external-ids/{externalIdId}',
    summary: 'Take an external id away',
    permission: write,
  })
    .input(z.object({ id: Id, externalIdId: Id }))
    .output(Customer),

  addName: operation({
    method: 'POST',
    path: '/customers/{id}/names',
    summary: 'Say what else the customer is called, so that files find it under that name too',
    permission: write,
  })
    .input(z.object({ id: Id, name: text.min(1) }))
    .output(Customer),
  removeName: operation({
    method: 'DELETE',
    path: '/customers/{id}/names/{nameId}',
    summary: 'Take another name of the customer away',
    permission: write,
  })
    .input(z.object({ id: Id, nameId: Id }))
    .output(Customer),

  assignMember: operation({
    method: 'PUT',
    path: '/customers/{id}/members/{role}',
    summary:
      'Let a member look after the customer in a role: there is one owner and one partner, and several in the others',
    permission: write,
  })
    .input(z.object({ id: Id, role: MemberRole, memberId: Id, insteadOf: Shown.nullable().optional() }))
    .output(Customer),
  releaseMember: operation({
    method: 'DELETE',
    path: '/customers/{id}/members/{role}',
    summary: 'Let a member, or all of them, no longer look after the customer in a role',
    permission: write,
  })
    .input(z.object({ id: Id, role: MemberRole, memberId: Id.optional(), insteadOf: Shown.optional() }))
    .output(Customer),

  history: operation({
    method: 'GET',
    path: '/customers/{id}/history',
    summary: 'What changed on the customer, field by field, by whom and from where',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, field: z.string().max(100).optional() }))
    .output(pageOf(FieldChange)),
  completeness: operation({
    method: 'GET',
    path: '/customers/{id}/completeness',
    summary: 'How complete the record is, and which fields are missing',
    permission: read,
  })
    .input(ById)
    .output(Completeness),
  timeline: operation({
    method: 'GET',
    path: '/customers/{id}/timeline',
    summary: 'Everything that happened with the customer, the newest first',
    permission: read,
    tool: 'what_happened_with_this_customer',
  })
    .input(
      PageWish.extend({
        id: Id,
        kinds: z.string().max(500).optional().describe('Kinds separated by commas; all of them when left out'),
      }),
    )
    .output(pageOf(TimelineEntry).extend({ kinds: z.array(z.object({ kind: z.string(), label: z.string() })) })),
}
