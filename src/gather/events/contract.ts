import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'

export const meanings = ['churn'] as const
export const Meaning = z.enum(meanings)
export type Meaning = z.infer<typeof Meaning>

export const EventName = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  hidden: z.boolean(),
  /** What such an event means for the customer, where somebody has declared it. */
  means: Meaning.nullable(),
  /** The types seen of each property. */
  properties: z.record(z.string(), z.array(z.string())),
  firstSeenAt: z.date(),
  lastSeenAt: z.date().nullable(),
  last24Hours: z.number(),
  last28Days: z.number(),
  total: z.number(),
  customers: z.number(),
  /** One number for each of the last 28 days up to `today`, the oldest first. */
  days: z.array(z.number()),
  today: Day,
})
export type EventName = z.infer<typeof EventName>

export const LiveEvent = z.object({
  messageId: z.string(),
  name: z.string(),
  type: z.string(),
  occurredAt: z.date(),
  receivedAt: z.date(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  personId: Id.nullable(),
  userId: z.string(),
  anonymousId: z.string(),
  groupId: z.string(),
  source: z.string(),
  properties: z.record(z.string(), z.unknown()),
})
export type LiveEvent = z.infer<typeof LiveEvent>

export const UsageWeek = z.object({ monday: Day, people: z.number(), events: z.number(), isWhole: z.boolean() })
export type UsageWeek = z.infer<typeof UsageWeek>

export const contract = {
  names: operation({
    method: 'GET',
    path: '/event-names',
    summary: 'The catalogue: every event name that has arrived, what it carries and how often it comes',
    permission: 'events.read',
  })
    .input(
      PageWish.extend({
        hidden: z.coerce.boolean().default(false),
        text: z.string().trim().max(200).optional().describe('Part of the name'),
      }),
    )
    .output(
      pageOf(versioned(EventName)).extend({
        /** How many names there are in all, how many of them came within 28 days, and how often they come in a day. */
        total: z.number(),
        arriving: z.number(),
        perDay: z.number(),
        /** How many names a workspace learns. */
        most: z.number(),
      }),
    ),
  removeNames: operation({
    method: 'POST',
    path: '/event-name-removals',
    summary:
      'Take event names out of the catalogue, save those that were described; their events stay, and one that comes again is learnt again',
    permission: 'events.write',
    effect: 'destroys',
    repeatsSafely: true,
  })
    .input(z.object({ ids: z.array(Id).min(1).max(500) }))
    .output(z.object({ removed: z.number(), kept: z.array(z.object({ id: Id, name: z.string() })) })),
  describeName: operation({
    method: 'PATCH',
    path: '/event-names/{id}',
    summary: 'Describe an event name, say that it means churn, hide it or show it again',
    permission: 'events.write',
  })
    .input(
      ById.extend({
        description: z.string().trim().max(2000).optional(),
        hidden: z.boolean().optional(),
        means: Meaning.nullable().optional(),
      }),
    )
    .output(ById),
  latest: operation({
    method: 'GET',
    path: '/events',
    summary:
      'The events that arrived last, the newest first; follow them by asking for those after the newest one seen',
    permission: 'events.read',
  })
    .input(
      z.object({
        name: z.string().max(200).optional(),
        customerId: Id.optional(),
        waiting: z.coerce.boolean().optional().describe('Only events whose customer is not known yet'),
        receivedAfter: z.coerce.date().optional(),
        from: Day.optional().describe(
          'With `until`: only what counts as use on these days, as the weeks of use count it',
        ),
        until: Day.optional(),
        occurredAfter: z.coerce.date().optional().describe('With `occurredUntil`: the same of a span of instants'),
        occurredUntil: z.coerce.date().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        rows: z.array(LiveEvent),
        /** Of the days asked for: all such events, of how many people, on how many days and of how many kinds they are. */
        counted: z
          .object({ events: z.number(), people: z.number(), days: z.number(), kinds: z.number() })
          .nullable()
          .default(null),
      }),
    ),
  waiting: operation({
    method: 'GET',
    path: '/waiting-events',
    summary: 'How many events wait for their user or group to become known',
    permission: 'events.read',
  })
    .input(z.object({}))
    .output(
      z.object({
        events: z.number(),
        users: z.number(),
        groups: z.number(),
        examples: z.array(z.string()),
        sharedDevices: z
          .number()
          .describe('Devices on which several users were seen: what comes from them without a user is given to nobody'),
      }),
    ),
  junkIds: operation({
    method: 'GET',
    path: '/junk-ids',
    summary: 'Ids that identify nobody (undefined, null, 0), by the source that sends them and the field they come in',
    permission: 'events.read',
  })
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(
          z.object({
            source: z.string(),
            field: z.string(),
            value: z.string(),
            count: z.number(),
            lastSeenAt: z.date(),
          }),
        ),
      }),
    ),
  usage: operation({
    method: 'GET',
    path: '/customers/{id}/usage',
    summary: 'People active and events of a customer in each of the last 26 weeks, in the workspace’s zone',
    permission: 'events.read',
    tool: 'how_does_this_customer_use_it',
  })
    .input(ById)
    .output(
      z.object({
        zone: z.string(),
        weeks: z.array(UsageWeek),
        hasPeople: z.boolean(),
        isFed: z.boolean().describe('Whether any event of use ever arrived in this workspace'),
        silentSince: Day.nullable().describe(
          'The last day with an event of anybody, when that is more than seven days ago',
        ),
      }),
    ),
}
