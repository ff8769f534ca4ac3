import type { Text } from '#platform/words.ts'
import { words } from '../words.ts'

export const messageTypes = ['track', 'identify', 'group', 'page', 'screen', 'alias'] as const
export type MessageType = (typeof messageTypes)[number]

/** One message as it will be stored, whichever library sent it. An id that was not given is the empty string. */
export type Message = {
  readonly type: MessageType
  readonly messageId: string
  readonly name: string
  readonly occurredAt: Date
  readonly userId: string
  readonly anonymousId: string
  readonly groupId: string
  readonly previousId: string
  /** What happened (track, page, screen) or what is said about the person or customer (identify, group). */
  readonly properties: Readonly<Record<string, unknown>>
}

export type Moment = { readonly receivedAt: Date; readonly sentAt: Date | undefined; readonly newId: () => string }

type Raw = Readonly<Record<string, unknown>>

/** Reads one message of the kind that Segment's libraries send; answers what is wrong with it where it cannot be stored. */
export function messageOf(raw: unknown, kind: string | undefined, moment: Moment): Message | Text {
  if (!isRecord(raw)) return words.notAnObject
  const type = kind ?? raw.type
  if (!isType(type)) return words.unknownType
  const occurredAt = occurrenceOf(raw, moment)
  if (occurredAt === undefined) return words.badTimestamp
  const messageId = raw.messageId === undefined || raw.messageId === null ? moment.newId() : textOf(raw.messageId)
  if (messageId === '' || messageId.length > 256) return words.badMessageId
  const message = {
    type,
    messageId,
    name: nameOf(type, raw),
    occurredAt,
    userId: textOf(raw.userId),
    anonymousId: textOf(raw.anonymousId),
    groupId: textOf(raw.groupId) || (isRecord(raw.context) ? textOf(raw.context.groupId) : ''),
    previousId: textOf(raw.previousId),
    properties: contentOf(type, raw),
  }
  return faultOf(message) ?? message
}

export function isRefused(read: Message | Text): read is Text {
  return 'en' in read
}

/** What a client's clock gets wrong is taken out: the time between the event and the sending is true, its zero is not. */
export function correctedTime(original: Date, { receivedAt, sentAt }: Pick<Moment, 'receivedAt' | 'sentAt'>): Date {
  return sentAt === undefined ? original : new Date(receivedAt.getTime() - (sentAt.getTime() - original.getTime()))
}

export function instantOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  if (typeof value === 'string' && !/^\d{4}-\d\d-\d\d/.test(value)) return undefined
  const instant = new Date(value)
  const year = instant.getUTCFullYear()
  return year >= 1970 && year < 2200 ? instant : undefined
}

function occurrenceOf(raw: Raw, moment: Moment): Date | undefined {
  const given = raw.originalTimestamp ?? raw.timestamp
  if (given === undefined || given === null) return moment.receivedAt
  const original = instantOf(given)
  const sentAt = instantOf(raw.sentAt) ?? moment.sentAt
  const corrected = original && correctedTime(original, { ...moment, sentAt })
  return corrected && instantOf(corrected.getTime())
}

function nameOf(type: MessageType, raw: Raw): string {
  if (type === 'track') return textOf(raw.event).trim()
  if (type === 'page' || type === 'screen') return textOf(raw.name).trim() || type
  return type
}

function contentOf(type: MessageType, raw: Raw): Raw {
  const content = type === 'identify' || type === 'group' ? raw.traits : raw.properties
  return isRecord(content) ? content : {}
}

function faultOf(message: Message): Text | undefined {
  const { type, name, userId, anonymousId, groupId, previousId } = message
  if (!isStorable(message)) return words.notStorable
  if (name === '' || name.length > 200) return words.badEventName
  if (Math.max(userId.length, anonymousId.length, groupId.length, previousId.length) > 200) return words.longId
  if (type === 'alias') return userId === '' || previousId === '' ? words.aliasNeedsBoth : undefined
  if (userId === '' && anonymousId === '') return words.nobody
  if (type === 'group' && groupId === '') return words.groupNeedsId
  return undefined
}

const deepest = 100

/** No store can keep the character U+0000; and what is nested without end cannot be written again. */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return (
    depth < deepest &&
    Object.entries(value).every(([name, inner]) => !name.includes('\0') && isStorable(inner, depth + 1))
  )
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isType(value: unknown): value is MessageType {
  return messageTypes.some((type) => type === value)
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}
