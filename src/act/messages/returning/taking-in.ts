import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { messageNameOf } from '#platform/outside/mail/mail-server.ts'
import { type CameIn, type Returned, returnedIn } from '#platform/outside/returned/returned.ts'
import { log } from '../../../gather/interactions/interactions.ts'
import { peopleByEmail, person } from '../../../gather/people/people.ts'
import { answeredOver } from '../../channels/words.ts'
import type { ReturnedMail } from '../contract.ts'
import { holdBackWaiting } from '../sending/sending.ts'
import * as suppressions from '../suppressing/suppressions-store.ts'
import * as store from './returned-store.ts'

/** Of one mail, in bytes; what is attached to an answer is not kept, and a mail that came back is small. */
export const largestMail = 5 * 2 ** 20

/** So long after a letter what came back without naming it is taken to be about it, in milliseconds. */
const about = 14 * 86_400_000
/** So far the clocks of two servers may be apart. */
const apart = 3_600_000

/**
 * Takes in a mail that came back. What is about a letter of ours and certain suppresses the address: one that is none, or a complaint. A
 * person's answer becomes a contact of their customer. The same mail once more changes nothing. It becomes an event of the customer
 * afterwards: nothing of events may hold up that an address is left alone. What is read long after it came is judged by when it came.
 */
export async function takeIn(
  context: Context,
  raw: Uint8Array,
  mail: CameIn,
  arrivedAt: Date | null = null,
): Promise<ReturnedMail[]> {
  const cameAt = arrivedAt === null || arrivedAt > context.now ? context.now : arrivedAt
  const hash = createHash('sha256').update(raw).digest()
  for (const one of returnedIn(mail)) {
    const sent = await letterOf(context, one, cameAt)
    const personId = sent?.personId ?? (await writerOf(context, one))
    const namesLetter = sent !== undefined && one.messageId !== null
    const isNew = await store.insert(context, { ...one, hash, deliveryId: sent?.id ?? null, personId, namesLetter })
    if (!isNew) continue
    if (sent !== undefined) await suppressAfter(context, one, cameAt)
    if (one.kind === 'reply' && personId !== null) await noteReply(context, personId, mail, cameAt)
  }
  return store.page(context, { hash, limit: 200 })
}

export type Answer = {
  readonly channel: 'sms' | 'line'
  /** Whoever answered, or whom it did not reach. */
  readonly address: string
  readonly kind: 'reply' | 'hard' | 'soft' | 'blocked'
  /** The provider's code, where it says one. */
  readonly status: string | null
  readonly said: string
  /** What makes it one, however often it is told. */
  readonly mark: string
  /** Which delivery it is about, where that is said. */
  readonly deliveryId: string | null
}

/** The same of what comes back over SMS or LINE. Answers whether it is new. */
export async function takeInAnswer(context: Context, answer: Answer): Promise<boolean> {
  const { channel, address, kind, deliveryId } = answer
  const hash = createHash('sha256').update(`${channel} ${answer.mark}`).digest()
  const sent = await store.sentTo(context, address)
  const letter = deliveryId === null ? latestBefore(sent, context.now) : sent.find(({ id }) => id === deliveryId)
  const personId = await whoseAnswer(context, answer, letter)
  const one = { kind, address, messageId: null, status: answer.status, said: answer.said.slice(0, 2_000) }
  const named = { deliveryId: letter?.id ?? null, personId, namesLetter: deliveryId !== null && letter !== undefined }
  if (!(await store.insert(context, { ...one, ...named, hash }))) return false
  if (letter !== undefined) await suppressAfter(context, one, context.now)
  const subject = answeredOver(channel)[context.workspace.locale]
  if (kind === 'reply' && personId !== null)
    await noteReply(context, personId, { subject, text: answer.said }, context.now)
  return true
}

/**
 * Whom it is about. What did not arrive is about whom we wrote to. An answer is theirs only where the address still is: numbers are handed
 * on, and what whoever has it now says is nobody else's.
 */
async function whoseAnswer(
  context: Context,
  { channel, address, kind }: Answer,
  letter: store.Sent | undefined,
): Promise<string | null> {
  if (letter !== undefined && (kind !== 'reply' || (await store.isAt(context, letter.personId, channel, address))))
    return letter.personId
  return store.onlyOneAt(context, channel, address)
}

async function letterOf(
  context: Context,
  { address, messageId }: Returned,
  cameAt: Date,
): Promise<store.Sent | undefined> {
  if (address === null) return undefined
  const sent = await store.sentTo(context, address)
  const named = messageId?.slice(1).split('@')[0]
  if (named !== undefined)
    return sent.find(({ letter }) => messageNameOf(`${context.workspace.id} ${letter}`) === named)
  return latestBefore(sent, cameAt)
}

/** The latest of letters that went not long before a mail came: of one that went later it says nothing. */
function latestBefore(sent: readonly store.Sent[], cameAt: Date): store.Sent | undefined {
  return sent.find(({ takenAt }) => {
    const since = Number(cameAt) - Number(takenAt)
    return since < about && since > -apart
  })
}

/** Whose address it is; nobody where several share it. */
async function writerOf(context: Context, { kind, address }: Returned): Promise<string | null> {
  if (address === null || (kind !== 'reply' && kind !== 'auto-reply')) return null
  return (await peopleByEmail(context, [address])).get(address)?.personId ?? null
}

const reasons = { hard: 'bounced', complaint: 'complained' } as const

async function suppressAfter(context: Context, { kind, address, status, said }: Returned, cameAt: Date): Promise<void> {
  if (address === null || (kind !== 'hard' && kind !== 'complaint')) return
  // Whoever ended it since knows better than what is heard late of before.
  if (await suppressions.wasLiftedAfter(context, { address, reason: reasons[kind], since: cameAt })) return
  const note = [status, said]
    .filter((part) => part)
    .join(' ')
    .slice(0, 500)
  await suppressions.add(context, [{ address, reason: reasons[kind], note, since: context.now }])
  await holdBackWaiting(context, { addresses: [address] })
}

async function noteReply(
  context: Context,
  personId: string,
  { subject, text }: Pick<CameIn, 'subject' | 'text'>,
  happenedAt: Date,
): Promise<void> {
  const { customerId } = await person(context, personId)
  const [title, body] = [subject.slice(0, 300), text.trim().slice(0, 50_000)]
  if (customerId === null || (title === '' && body === '')) return
  const wish = { kind: 'mail', initiatedBy: 'customer', title, body, happenedAt } as const
  await log(context, { ...wish, customerId, personIds: [personId] })
}
