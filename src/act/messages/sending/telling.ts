import type { Context, Desk } from '#platform/context.ts'
import { type Happening, recordEvents } from '../../../gather/events/events.ts'
import * as store from './telling-store.ts'

/** What events of customers are called that tell what came of a letter; opens and clicks are told by the room of these. */
export const outcomeNames = {
  sent: 'Message sent',
  bounced: 'Message bounced',
  replied: 'Message replied',
  complained: 'Message complained',
  unsubscribed: 'Message unsubscribed',
} as const

type Outcome = {
  readonly outcome: keyof typeof outcomeNames
  /** What makes it one, however often it is told. */
  readonly key: string
  readonly at: Date
  readonly personId: string
  readonly customerId: string | null
  /** Null where the letter is not known. */
  readonly messageId: string | null
  readonly sendId: string | null
  readonly more?: Readonly<Record<string, string | boolean>>
}

/** They are of a kind of their own, so that they are nobody's use of the product. */
function happeningOf(
  { outcome, key, at, personId, customerId, messageId, sendId, more }: Outcome,
  now: Date,
): Happening {
  return {
    type: 'message',
    name: outcomeNames[outcome],
    messageId: key,
    occurredAt: at,
    receivedAt: now,
    userId: '',
    anonymousId: '',
    groupId: '',
    properties: {
      ...(messageId !== null && { message: messageId }),
      ...(sendId !== null && { send: sendId }),
      ...more,
    },
    source: 'messages',
    placed: { personId, customerId },
  }
}

const atATime = 2_000

/**
 * What came of letters becomes an event of the customer, from what is on record, each once: what the mail server took or refused, what
 * came back, what somebody refused. A failure leaves all of it on record, for the next time. Of events nothing is told twice in one
 * transaction: their turn is given back before it ends.
 */
export async function tellOutcomes(desk: Desk): Promise<void> {
  await tellAll(desk, store.ended, ofEnded, store.noteEnded)
  await tellAll(desk, store.cameBack, ofCameBack, store.noteCameBack)
  await tellAll(desk, store.refused, ofRefused, store.noteRefused)
}

async function tellAll<One>(
  desk: Desk,
  untold: (context: Context, most: number) => Promise<One[]>,
  outcomeOf: (one: One) => Outcome | undefined,
  note: (context: Context, told: readonly One[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const told = await desk.transaction(async (context) => {
      const found = await untold(context, atATime)
      if (found.length === 0) return 0
      const outcomes = found.map(outcomeOf).filter((one) => one !== undefined)
      const happenings = outcomes.map((one) => happeningOf(one, context.now))
      if (happenings.length > 0) await recordEvents(context, happenings)
      await note(context, found)
      return found.length
    })
    if (told < atATime) return
  }
}

function ofEnded(ended: store.Ended): Outcome {
  const { id, state, attempt, class: kind, purpose, channel, tellsOpens, tellsClicks, ...one } = ended
  if (state === 'refused')
    return {
      outcome: 'bounced',
      key: `refused ${id} ${attempt}`,
      ...one,
      more: { class: kind, purpose, channel, by: channel === 'email' ? 'mail server' : 'provider' },
    }
  const more = { class: kind, purpose, channel, tells_opens: tellsOpens, tells_clicks: tellsClicks }
  return { outcome: 'sent', key: `delivery ${id}`, ...one, more }
}

const outcomesOfKinds: Readonly<Record<string, 'bounced' | 'complained' | 'replied'>> = {
  hard: 'bounced',
  full: 'bounced',
  blocked: 'bounced',
  complaint: 'complained',
  reply: 'replied',
}

/** What answers by itself is none. What names no letter is told of none; of a letter that it names each counts once, each answer too. */
function ofCameBack(one: Awaited<ReturnType<typeof store.cameBack>>[number]): Outcome | undefined {
  if (one.personId === null) return undefined
  const { id, kind, deliveryId, namesLetter, messageId, sendId, personId, customerId, at } = one
  const outcome = outcomesOfKinds[kind]
  if (outcome === undefined) return undefined
  const isOfLetter = namesLetter && deliveryId !== null
  const key = `${outcome} ${isOfLetter && outcome !== 'replied' ? deliveryId : id}`
  const letter = isOfLetter ? { messageId, sendId } : { messageId: null, sendId: null }
  return { outcome, key, at, personId, customerId, ...letter }
}

function ofRefused({ id, purpose, at, ...one }: store.Refused): Outcome | undefined {
  if (at === null) return undefined
  return { outcome: 'unsubscribed', key: `unsubscribed ${id} ${purpose}`, ...one, at, more: { purpose } }
}
