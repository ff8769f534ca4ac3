import { z } from 'zod'
import { ById, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Event, Payload, test } from './events/events.ts'

/** `webhook`: Standard Webhooks, signed; `slack`, `teams`: a message to read, in the workspace's language. */
export const kinds = ['webhook', 'slack', 'teams'] as const
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

/** `off`: the house has stopped sending, after days in which nothing was taken, or because the receiver said that it is gone. */
export const webhookStates = ['on', 'paused', 'off'] as const
export type WebhookState = (typeof webhookStates)[number]

/** So many has a workspace at most. */
export const mostWebhooks = 50

export const Webhook = z.object({
  id: Id,
  name: z.string(),
  kind: Kind,
  url: z.string().describe('The host alone: whoever has the address may write there'),
  events: z.array(Event),
  state: z.enum(webhookStates),
  failingSince: z.date().nullable().describe('Since when nothing was taken'),
  offSince: z.date().nullable(),
  offBecause: z.enum(['failing', 'gone']).nullable(),
  previousUntil: z.date().nullable().describe('Until when it is signed with the secret before as well'),
  createdAt: z.date(),
})
export type Webhook = z.infer<typeof Webhook>

const Secret = z.string().describe('Begins with whsec_; shown this once')
const Wish = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.string().trim().min(1).max(2_000),
  events: z.array(Event).min(1).max(100),
})

export const deliveryStates = ['reserved', 'handing over', 'accepted', 'refused', 'in doubt', 'withdrawn'] as const
export const DeliveryState = z.enum(deliveryStates)
export type DeliveryState = z.infer<typeof DeliveryState>

export const Delivery = z.object({
  id: Id.describe('The webhook-id of the request, the same each time it is sent'),
  webhookId: Id,
  event: z.union([Event, z.literal(test)]),
  customerId: Id.nullable(),
  state: DeliveryState,
  attempts: z.number().int(),
  status: z.number().int().nullable().describe('The HTTP status of the last answer'),
  answer: z.string().nullable().describe('What the receiver answered last, or why nothing was sent'),
  orderedAt: z.date(),
  attemptedAt: z.date().nullable(),
  nextAt: z.date().nullable(),
})
export type Delivery = z.infer<typeof Delivery>

export const contract = {
  list: operation({
    method: 'GET',
    path: '/webhooks',
    summary: 'Where the house tells other systems what happened, by name; at most 50',
    permission: 'webhooks.write',
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(versioned(Webhook)) })),
  find: operation({ method: 'GET', path: '/webhooks/{id}', summary: 'One webhook', permission: 'webhooks.write' })
    .input(ById)
    .output(versioned(Webhook)),
  create: operation({
    method: 'POST',
    path: '/webhooks',
    summary: 'Tell another system what happens; the secret that signs it is shown this once',
    permission: 'webhooks.write',
    shownOnce: true,
  })
    .input(Wish.extend({ kind: Kind.default('webhook') }))
    .output(z.object({ webhook: versioned(Webhook), secret: Secret.nullable() })),
  change: operation({
    method: 'PATCH',
    path: '/webhooks/{id}',
    summary: 'Change the name, the address or the events of a webhook',
    permission: 'webhooks.write',
  })
    .input(Wish.partial().extend({ id: Id }))
    .output(versioned(Webhook)),
  remove: operation({
    method: 'DELETE',
    path: '/webhooks/{id}',
    summary: 'Remove a webhook with what is on record of its deliveries; what waits is not sent',
    permission: 'webhooks.write',
  })
    .input(ById)
    .output(ById),
  rotate: operation({
    method: 'POST',
    path: '/webhooks/{id}/secrets',
    summary:
      'Make a new secret, shown this once; for a day requests are signed with the one before as well, also where it is made anew within that day',
    permission: 'webhooks.write',
    shownOnce: true,
  })
    .input(ById)
    .output(z.object({ secret: Secret, previousUntil: z.date() })),
  pause: operation({
    method: 'POST',
    path: '/webhooks/{id}/pause',
    summary: 'Send nothing until further notice; what happens meanwhile is not told later',
    permission: 'webhooks.write',
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(Webhook)),
  resume: operation({
    method: 'DELETE',
    path: '/webhooks/{id}/pause',
    summary: 'Send again, also after it was switched off; what still waits goes out',
    permission: 'webhooks.write',
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(Webhook)),
  test: operation({
    method: 'POST',
    path: '/webhooks/{id}/tests',
    summary: 'Send a test delivery, also where the webhook is paused or off',
    permission: 'webhooks.write',
    leaves: 'letter',
  })
    .input(ById)
    .output(Delivery),
  deliveries: operation({
    method: 'GET',
    path: '/webhook-deliveries',
    summary: 'What was sent and what came of it, the latest first; kept for 30 days',
    permission: 'webhooks.write',
  })
    .input(PageWish.extend({ webhookId: Id.optional(), state: DeliveryState.optional() }))
    .output(pageOf(Delivery)),
  delivery: operation({
    method: 'GET',
    path: '/webhook-deliveries/{id}',
    summary: 'One delivery with what is sent; null where a person was erased of whom it told',
    permission: 'webhooks.write',
  })
    .input(ById)
    .output(Delivery.extend({ payload: Payload.nullable() })),
  sendAgain: operation({
    method: 'POST',
    path: '/webhook-deliveries/{id}/attempts',
    summary: 'Send a delivery once more, under the same webhook-id',
    permission: 'webhooks.write',
    leaves: 'letter',
  })
    .input(ById)
    .output(Delivery),
}
