import { z } from 'zod'

/** Whose the id is that a notice is about. */
type About = 'customerId' | 'personId' | 'segmentId' | 'ruleId' | null
type Told = { readonly about: About; readonly data: z.ZodObject }

const id = z.uuid()
const customerId = id.describe('Ask for it at /customers/{id}')
/** `null` where it is known of no customer. */
const anyCustomerId = customerId.nullable()
const fields = z.array(z.string()).describe('Which fields were changed; their values are asked for')
const mark = z.number().nullable()
const count = z.number().int()
const play = z.object({ customerId, playId: id, kind: z.string() })
const ofCase = z.object({ customerId: anyCustomerId, caseId: id })
const crossing = z.object({ segmentId: id, customers: count })

/**
 * What the world outside may be told, by its name there, and what is told of it: ids, counts and choices, and no word that somebody
 * wrote. The name is that of a notice of the house, with low lines where that has blanks.
 */
export const events = {
  'customer.created': { about: 'customerId', data: z.object({ customerId }) },
  'customer.changed': { about: 'customerId', data: z.object({ customerId, fields }) },
  'customer.deleted': { about: 'customerId', data: z.object({ customerId }) },
  'customer.merged': { about: 'customerId', data: z.object({ customerId, absorbedId: id }) },
  'customer.unmerged': { about: 'customerId', data: z.object({ customerId, absorbedId: id }) },
  'customers.edited': { about: null, data: z.object({ editId: z.string(), customers: count }) },
  'contract.created': { about: 'customerId', data: z.object({ customerId, contractId: id }) },
  'contract.changed': { about: 'customerId', data: z.object({ customerId, contractId: id, fields }) },
  'contract.deleted': { about: 'customerId', data: z.object({ customerId, contractId: id }) },
  'person.created': { about: 'personId', data: z.object({ personId: id, customerId: anyCustomerId }) },
  'person.changed': { about: 'personId', data: z.object({ personId: id, customerId: anyCustomerId, fields }) },
  'person.consent_decided': {
    about: 'personId',
    data: z.object({ personId: id, purpose: z.string(), given: z.boolean(), channel: z.string().nullable() }),
  },
  'person.joined': { about: 'personId', data: z.object({ personId: id, absorbedId: id }) },
  'person.parted': { about: 'personId', data: z.object({ personId: id, absorbedId: id }) },
  'person.erased': { about: 'personId', data: z.object({ personId: id }) },
  'interaction.logged': {
    about: 'customerId',
    data: z.object({ customerId: anyCustomerId, interactionId: id, kind: z.string() }),
  },
  'case.opened': { about: 'customerId', data: ofCase.extend({ priority: z.string() }) },
  'case.escalated': { about: 'customerId', data: ofCase },
  'case.closed': { about: 'customerId', data: ofCase },
  'case.reopened': { about: 'customerId', data: ofCase },
  'survey.answered': {
    about: 'customerId',
    data: z.object({ customerId: anyCustomerId, responseId: id, nps: mark, csat: mark, ces: mark }),
  },
  'segment.entered': { about: 'segmentId', data: crossing },
  'segment.left': { about: 'segmentId', data: crossing },
  'health.band_changed': {
    about: 'customerId',
    data: z.object({ customerId, from: z.string(), to: z.string(), score: mark }),
  },
  'play.opened': { about: 'customerId', data: play },
  'plays.opened': { about: 'ruleId', data: z.object({ ruleId: id, kind: z.string(), plays: count }) },
  'play.completed': { about: 'customerId', data: play },
  'play.dismissed': { about: 'customerId', data: play },
  'import.completed': {
    about: null,
    data: z.object({ importId: id, target: z.string(), created: count, changed: count }),
  },
  'import.undone': {
    about: null,
    data: z.object({ importId: id, target: z.string(), removed: count, restored: count }),
  },
  'deliverability.worsened': { about: null, data: z.object({ subjects: z.array(z.string()) }) },
} as const satisfies Readonly<Record<string, Told>>

export type Event = keyof typeof events
export const eventNames = Object.keys(events) as Event[]
export const Event = z.enum(eventNames)

/** Sent by hand, to see whether somebody is there. */
export const test = 'webhook.test'

/** The name outside of a notice; `undefined` where nobody outside is told of it. */
export function eventOf(notice: string): Event | undefined {
  return eventNames.find((name) => name === notice.replaceAll(' ', '_'))
}

type Said = { about: string | null; data: object }

/** What is told of a notice that says this: nothing but what the table names, and `null` where it does not have that. */
export function dataOf(event: Event, { about, data }: Said): Record<string, unknown> | null {
  const told: Told = events[event]
  return told.data.safeParse({ ...data, ...(told.about !== null && { [told.about]: about }) }).data ?? null
}

const shapes = [
  ...eventNames.map((name) =>
    z.object({ type: z.literal(name), timestamp: z.iso.datetime(), data: events[name].data }),
  ),
  z.object({ type: z.literal(test), timestamp: z.iso.datetime(), data: z.object({ webhookId: id }) }),
]
/** The body of a request to a webhook: `timestamp` is when it happened, also where it is sent again. */
export const Payload: z.ZodType<Payload> = z.union(shapes).describe('The body of the request')
export type Payload = { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> }
