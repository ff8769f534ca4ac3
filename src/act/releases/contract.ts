import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { RequestState } from '../../gather/requests/contract.ts'
import { InLanguages } from '../messages/contract.ts'

const Count = z.number().int()
const Texts = z.object({ en: z.string(), ja: z.string() })
const Title = z.string().trim().min(1).max(lengths.text)
const Event = z.string().trim().min(1).max(lengths.id).describe('The name of the event by which its use is seen')
const RequestIds = z.array(Id).max(50)

/** As many as a message goes to by name at once. */
export const atOnce = 200

export const audiences = ['requesters', 'users'] as const
export const Audience = z.enum(audiences)
export type Audience = z.infer<typeof Audience>

export const Release = z.object({
  id: Id,
  title: z.string(),
  event: z.string(),
  releasedOn: Day,
  messageId: Id,
  requests: z.array(z.object({ id: Id, title: z.string(), state: RequestState })),
  /** For how many people its message was ordered, whatever came of that: with the first of them the release stays on record. */
  ordered: Count,
  /** How many of them it reached, how many wait for it, and how many were held back with a reason. */
  told: Count,
  waiting: Count,
  heldBack: Count,
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Release = z.infer<typeof Release>

/** Of these people, how many used it in the 14 days from the day of the release on, how many in the 14 days before, and who is new to it. */
const Share = z.object({ people: Count, before: Count, after: Count, anew: Count })

export const Adoption = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    from: Day,
    until: Day,
    told: Share,
    /** All who did anything at all in these four weeks. */
    active: Share,
    /** Told, and not counted: they withdrew the consent to be analysed. */
    withheld: Count,
  }),
  z.object({ known: z.literal(false), because: Texts, on: Day.nullable() }),
])
export type Adoption = z.infer<typeof Adoption>

export const uses = ['after', 'before', 'anew', 'not'] as const

const read = 'messages.read' as const
const send = 'messages.send' as const
const wished = { title: Title, event: Event, releasedOn: Day }

export const contract = {
  list: operation({
    method: 'GET',
    path: '/releases',
    summary: 'What was released, the latest first, with how many were told',
    permission: read,
  })
    .input(PageWish)
    .output(pageOf(versioned(Release))),
  find: operation({
    method: 'GET',
    path: '/releases/{id}',
    summary: 'One release: the requests that it answers, who can be told, who was, and who uses it since',
    permission: read,
  })
    .input(ById)
    .output(
      versioned(Release).extend({
        requesters: Count.describe('Who asked for what it answers and can still be told'),
        users: Count.describe('Who used the function and can still be told'),
        adoption: Adoption,
      }),
    ),
  create: operation({
    method: 'POST',
    path: '/releases',
    summary: 'Keep a release with the message that tells of it; nothing is sent by that',
    permission: send,
  })
    .input(z.object({ ...wished, requestIds: RequestIds.default([]), said: InLanguages.partial() }))
    .output(versioned(Release)),
  change: operation({
    method: 'PATCH',
    path: '/releases/{id}',
    summary: 'Change a release; what its message says is changed there',
    permission: send,
  })
    .input(z.object(wished).partial().extend({ id: Id, requestIds: RequestIds.optional() }))
    .output(versioned(Release)),
  remove: operation({
    method: 'DELETE',
    path: '/releases/{id}',
    summary: 'Remove a release of which nobody was told, with its message',
    permission: send,
  })
    .input(ById)
    .output(ById),
  tell: operation({
    method: 'POST',
    path: '/releases/{id}/notices',
    summary:
      'Tell those who asked for it, or those who used the function, up to 200 at once; who was told is not told again',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ id: Id, to: Audience }))
    .output(z.object({ going: Count, heldBack: Count, left: Count })),
  people: operation({
    method: 'GET',
    path: '/releases/{id}/people',
    summary: 'The people behind a figure of its adoption',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, of: z.enum(['told', 'active']), used: z.enum(uses) }))
    .output(
      pageOf(z.object({ id: Id, name: z.string(), customerId: Id.nullable(), customerName: z.string().nullable() })),
    ),
}
