import { z } from 'zod'
import { ById, Day, Decimal, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Stage } from '../customers/contract.ts'

export const interactionKinds = ['note', 'call', 'meeting', 'mail'] as const
export const initiators = ['us', 'customer'] as const
export const InteractionKind = z.enum(interactionKinds)
export type InteractionKind = z.infer<typeof InteractionKind>

/** What may be changed; what is left out stays as it is. */
export const InteractionWish = z
  .object({
    kind: InteractionKind,
    initiatedBy: z.enum(initiators),
    happenedAt: z.coerce.date(),
    memberId: Id.nullable(),
    personIds: z.array(Id).max(100),
    title: z.string().trim().max(300),
    body: z.string().trim().max(50_000),
  })
  .partial()
export type InteractionWish = z.infer<typeof InteractionWish>

export const Interaction = z.object({
  id: Id,
  customerId: Id,
  kind: InteractionKind,
  initiatedBy: z.enum(initiators),
  happenedAt: z.date(),
  memberId: Id.nullable(),
  memberName: z.string().nullable(),
  personIds: z.array(Id),
  title: z.string(),
  body: z.string(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Interaction = z.infer<typeof Interaction>

/** One account in the hands of a member. */
export const Holding = z.object({
  customerId: Id,
  name: z.string(),
  stage: Stage,
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  /** Contacts on record within the last year, all of them and the holder's. */
  contacts: z.number(),
  held: z.number(),
  holderId: Id.nullable(),
  holderName: z.string().nullable(),
  because: z.enum(['one holder', 'no owner']),
})
export type Holding = z.infer<typeof Holding>

const Said = z.object({ en: z.string(), ja: z.string() })
const OpenRow = z.object({
  id: Id,
  title: Said,
  state: Said,
  /** What is done about it next. */
  next: Said,
  since: z.date(),
  dueOn: Day.nullable(),
})

export const HandoverAccount = z.object({
  customerId: Id,
  name: z.string(),
  stage: Stage,
  contracts: z.array(
    z.object({
      plan: z.string().nullable(),
      amount: Decimal.nullable(),
      currency: z.string(),
      period: z.string(),
      endsOn: Day.nullable(),
    }),
  ),
  people: z.array(
    z.object({
      id: Id,
      name: z.string(),
      roles: z.array(z.string()),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  ),
  /** The last ten calls, meetings and mails. */
  contacts: z.array(Interaction),
  /** The last ten notes. */
  notes: z.array(Interaction),
  /** What is not finished, such as plays and cases; a kind of which there is nothing has no rows. */
  open: z.array(z.object({ kind: z.string(), label: Said, rows: z.array(OpenRow) })),
  /** What other features measure of the account; what is not known is left out. */
  figures: z.array(z.object({ name: z.string(), label: z.string(), value: z.number() })),
  goals: z.array(z.object({ id: Id, title: z.string() })),
})
export type HandoverAccount = z.infer<typeof HandoverAccount>

const read = 'customers.read'
const write = 'customers.write'

export const contract = {
  list: operation({
    method: 'GET',
    path: '/interactions',
    summary: 'Notes, calls, meetings and mails of a customer, the newest first',
    permission: read,
  })
    .input(PageWish.extend({ customerId: Id, kind: InteractionKind.optional() }))
    .output(pageOf(versioned(Interaction))),
  find: operation({
    method: 'GET',
    path: '/interactions/{id}',
    summary: 'One note, call, meeting or mail',
    permission: read,
  })
    .input(ById)
    .output(versioned(Interaction)),
  create: operation({
    method: 'POST',
    path: '/interactions',
    summary: 'Log a note, call, meeting or mail',
    permission: write,
    tool: 'note_a_contact',
  })
    .input(InteractionWish.extend({ customerId: Id, kind: InteractionKind }))
    .output(versioned(Interaction)),
  change: operation({
    method: 'PATCH',
    path: '/interactions/{id}',
    summary: 'Change some fields of what was logged',
    permission: write,
  })
    .input(InteractionWish.extend({ id: Id }))
    .output(versioned(Interaction)),
  remove: operation({
    method: 'DELETE',
    path: '/interactions/{id}',
    summary: 'Delete what was logged',
    permission: write,
  })
    .input(ById)
    .output(ById),

  handover: operation({
    method: 'GET',
    path: '/members/{id}/handover',
    summary:
      'What a colleague would hand over: accounts, people, contracts, the last ten contacts, open plays and cases',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, limit: z.coerce.number().int().min(1).max(50).default(20) }))
    .output(
      pageOf(HandoverAccount).extend({
        member: z.object({ id: Id, name: z.string() }),
        owned: z.number(),
        knownAloneTotal: z.number(),
        knownAlone: z.array(Holding),
      }),
    ),
  holdings: operation({
    method: 'GET',
    path: '/holdings',
    summary: 'Accounts that one member alone knows, or that nobody owns',
    permission: read,
  })
    .input(PageWish.extend({ because: Holding.shape.because.optional() }))
    .output(pageOf(Holding).extend({ oneHolder: z.number(), noOwner: z.number() })),
}
