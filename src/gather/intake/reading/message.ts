import type { Text } from '#platform/wording/words.ts'
import { words } from '../words.ts'
import { correctedTime } from './clock-error.ts'
import { instantOf } from './instant.ts'
import { isJunkId, junkNamed } from './junk-id.ts'
import { isLongerThan, unstorable } from './storable.ts'

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

export type Moment = {
  readonly receivedAt: Date
  readonly sentAt: Date | undefined
  readonly newId: () => string
  /** Hears of each id that identifies nobody. */
  readonly onJunk?: (field: IdField | 'messageId', value: string) => void
}

export const idFields = ['userId', 'anonymousId', 'groupId', 'previousId'] as const
export type IdField = (typeof idFields)[number]

type Raw = Readonly<Record<string, unknown>>

/** Reads one message of the kind that Segment's libraries send; answers what is wrong with it where it cannot be stored. */
export function messageOf(raw: unknown, kind: string | undefined, moment: Moment): Message | Text {
  if (!isRecord(raw)) return words.notAnObject
  const type = kind ?? raw.type
  if (!isType(type)) return words.unknownType
  const occurredAt = occurrenceOf(raw, moment)
  if (occurredAt === undefined) return words.badTimestamp
  const messageId = messageIdOf(raw.messageId, moment)
  if (isLongerThan(messageId, 256)) return words.badMessageId
  const ids = idsOf(raw, moment)
  const message = {
    type,
    messageId,
    name: nameOf(type, raw),
    occurredAt,
    ...ids.meant,
    properties: contentOf(type, raw),
  }
  return faultOf(message, ids.junk) ?? message
}

export function isRefused(read: Message | Text): read is Text {
  return 'en' in read
}

function occurrenceOf(raw: Raw, moment: Moment): Date | undefined {
  const given = raw.originalTimestamp ?? raw.timestamp
  if (isMissing(given)) return moment.receivedAt
  const written = instantOf(given)
  const sentAt = instantOf(raw.sentAt) ?? moment.sentAt
  return written && correctedTime(written, { receivedAt: moment.receivedAt, sentAt })
}

/** What many messages would share is no id of one: all but the first would be taken for repetitions. It is as if none were given, and told. */
function messageIdOf(given: unknown, { newId, onJunk }: Moment): string {
  if (isMissing(given) || given === '') return newId()
  const id = scalarOf(given).trim()
  if (!isJunkId(id)) return id
  onJunk?.('messageId', junkNamed(id))
  return newId()
}

type Ids = Readonly<Record<IdField, string>>

/** The ids without those that identify nobody, and which fields held such a one. */
function idsOf(raw: Raw, { onJunk }: Moment): { meant: Ids; junk: IdField[] } {
  const junk: IdField[] = []
  const meant = (field: IdField, given: unknown): string => {
    if (isMissing(given) || given === '') return ''
    const id = scalarOf(given).trim()
    if (!isJunkId(id)) return id
    junk.push(field)
    onJunk?.(field, junkNamed(id))
    return ''
  }
  const group = isMissing(raw.groupId) || raw.groupId === '' ? groupIn(raw.context) : raw.groupId
  return {
    junk,
    meant: {
      userId: meant('userId', raw.userId),
      anonymousId: meant('anonymousId', raw.anonymousId),
      groupId: meant('groupId', group),
      previousId: meant('previousId', raw.previousId),
    },
  }
}

function groupIn(context: unknown): unknown {
  return isRecord(context) ? context.groupId : undefined
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

function faultOf(message: Message, junk: readonly IdField[]): Text | undefined {
  const { type, name, userId, anonymousId, groupId, previousId } = message
  const because = unstorable({ ...message, occurredAt: null })
  if (because !== undefined) return because
  if (name === '' || isLongerThan(name, 200)) return words.badEventName
  if ([userId, anonymousId, groupId, previousId].some((id) => isLongerThan(id, 200))) return words.longId
  if (type === 'alias' && (userId === '' || previousId === ''))
    return junk.length > 0 ? words.junkId : words.aliasNeedsBoth
  if (userId === '' && anonymousId === '') return junk.length > 0 ? words.junkId : words.nobody
  if (type === 'group' && groupId === '') return junk.includes('groupId') ? words.junkId : words.groupNeedsId
  return undefined
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isType(value: unknown): value is MessageType {
  return messageTypes.some((type) => type === value)
}

function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null
}

/** An object or a flag in place of an id is spoken of as a program would write it. */
function scalarOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return typeof value === 'boolean' ? String(value) : '[object Object]'
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}
