import type { Desk } from '#platform/context.ts'
import type { Happening } from '../../../gather/events/events.ts'
import { recordEvents } from '../../../gather/events/events.ts'
import * as store from './telling-store.ts'

export const eventName = 'Message sent'
const atATime = 2_000

/** What the mail server has taken becomes an event of its customer, each once. It is of a kind of its own: nobody of theirs did anything. */
export async function tellSent(desk: Desk): Promise<void> {
  for (;;) {
    const told = await desk.transaction(async (context) => {
      const sent = await store.untold(context, atATime)
      if (sent.length === 0) return 0
      await recordEvents(
        context,
        sent.map((one) => happeningOf(one, context.now)),
      )
      await store.noteTold(
        context,
        sent.map(({ id }) => id),
      )
      return sent.length
    })
    if (told < atATime) return
  }
}

function happeningOf({ id, messageId, personId, customerId, at, ...kind }: store.Sent, now: Date): Happening {
  return {
    type: 'message',
    name: eventName,
    messageId: `delivery ${id}`,
    occurredAt: at,
    receivedAt: now,
    userId: '',
    anonymousId: '',
    groupId: '',
    properties: { message: messageId, class: kind.class, purpose: kind.purpose },
    source: 'messages',
    placed: { personId, customerId },
  }
}
