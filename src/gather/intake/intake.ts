import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Workspace } from '#platform/context.ts'
import { addressReader, neighbourhoodOf } from '#platform/front/address.ts'
import type { House } from '#platform/house.ts'
import { isDiskFull } from '#platform/stores/disk.ts'
import { noRoom, storeProblemOf } from '#platform/stores/store-down.ts'
import type { Text } from '#platform/wording/words.ts'
import { type Fate, type JunkId, writeAlone } from '../events/events.ts'
import { type Body, bodyOf } from './door/body.ts'
import { type GroupCommit, groupCommit } from './door/group-commit.ts'
import { junkCount } from './door/junk-count.ts'
import { type Received, receive } from './door/receive.ts'
import { refusal, textFor } from './door/refusal.ts'
import { isRefusal, type Unstored, unstored } from './door/unstored.ts'
import { instantOf } from './reading/instant.ts'
import { isRecord, isRefused, type Message, messageOf, messageTypes } from './reading/message.ts'
import { sizeOf } from './reading/storable.ts'
import { words } from './words.ts'
import { type Holder, openWriteKeys } from './write-keys.ts'

export const messageLimit = 32_000
const mostWaiting = 20_000
const mostTogether = 4_000

/** `/v1`: where Segment's libraries send to. An answer of 200 means that everything it counts as accepted is durable. */
export function intake(house: House): Hono {
  writeAlone(house.config.clickhouseUrl === undefined)
  const countJunk = junkCount(house)
  const addressOf = addressReader(house.config.trustedProxies, house.log)
  const keys = openWriteKeys(house.stores.pools.owner)
  const groups = new Map<string, GroupCommit<Received, Fate | Unstored>>()
  const door = new Hono()
  door.use('/v1/*', cors({ origin: '*', allowMethods: ['POST'], maxAge: 86_400 }))
  for (const kind of [...messageTypes, 'batch', 'b', 't', 'i', 'g', 'p', 's', 'a']) {
    const path = `/v1/${kind}`
    door.post(path, async (call) => answerTo(call.req.raw, kindOf(kind), () => neighbourhoodOf(addressOf(call))))
    door.all(path, ({ req }) => refusal(405, words.onlyPost, req.raw, { allow: 'POST' }))
  }
  return door

  async function answerTo(request: Request, kind: string, neighbourhood: () => string): Promise<Response> {
    const body = await bodyOf(request)
    if (body instanceof Response) return body
    try {
      const key = keyIn(request, body.json)
      if (key === '') return refusal(401, words.noKey, request, { 'www-authenticate': 'Basic realm="Meguri events"' })
      const holder = await keys.holderOf(key)
      const wait = holder
        ? await house.limits.take('events', `${holder.workspace.id} ${holder.id}`)
        : await house.limits.take('events of strangers', neighbourhood())
      if (wait > 0) return refusal(429, words.busy, request, { 'retry-after': String(wait) })
      if (!holder) return refusal(401, words.wrongKey, request, { 'www-authenticate': 'Basic realm="Meguri events"' })
      return await accept(request, kind, body, holder)
    } catch (problem) {
      const away = storeProblemOf(problem, house.config)
      if (away === undefined) house.log.error({ problem }, 'events could not be stored')
      if (away === undefined && unstored(problem)) return refusal(500, words.unforeseen, request)
      if (away && isDiskFull(house.config)) return refusal(503, noRoom, request, { 'retry-after': '60' })
      return refusal(503, words.storeDown, request, { 'retry-after': '5' })
    }
  }

  async function accept(
    request: Request,
    kind: string,
    { json, bytes }: Body,
    { workspace, name }: Holder,
  ): Promise<Response> {
    const raws = kind === 'batch' ? json.batch : [json]
    if (!Array.isArray(raws)) return refusal(400, words.noBatch, request)
    if (kind !== 'batch' && bytes > messageLimit) return refusal(413, words.largeMessage, request)
    const receivedAt = house.clock()
    const junk: JunkId[] = []
    const onJunk = (field: string, value: string) => junk.push({ source: name, field, value })
    const moment = { receivedAt, sentAt: instantOf(json.sentAt), newId: randomUUID, onJunk }
    const isLarge = bytes > messageLimit
    const read = raws.map((raw) =>
      isLarge && sizeOf(raw) > messageLimit
        ? words.largeMessage
        : messageOf(raw, kind === 'batch' ? undefined : kind, moment),
    )
    await countJunk(workspace, junk)
    const messages = read.filter((one): one is Message => !isRefused(one))
    if (messages.length === 0) return outcomeOf(raws, read, [], request)
    const group = groupOf(workspace)
    if (group.waiting() > mostWaiting) return refusal(429, words.busy, request, { 'retry-after': '1' })
    const fates = await group.add(messages.map((message) => ({ ...message, receivedAt, source: 'http', sentBy: name })))
    return outcomeOf(raws, read, fates, request)
  }

  function outcomeOf(
    raws: readonly unknown[],
    read: readonly (Message | Text)[],
    fates: readonly (Fate | Unstored)[],
    request: Request,
  ): Response {
    const failed = fates.filter((fate) => typeof fate !== 'string')
    for (const { problem } of failed) house.log.error({ problem }, 'an event could not be stored')
    if (!failed.every(isRefusal)) return refusal(500, words.unforeseen, request)
    const rest = fates.values()
    const kept = read.map((one) => (isRefused(one) || typeof rest.next().value === 'string' ? one : words.cannotKeep))
    const errors = errorsOf(raws, kept, request)
    if (raws.length > 0 && errors.length === raws.length) return noneAccepted(errors, request)
    return Response.json({
      success: true,
      accepted: raws.length - errors.length,
      duplicates: fates.filter((fate) => fate === 'known already').length,
      ...(errors.length > 0 && { errors }),
    })
  }

  function groupOf(workspace: Workspace): GroupCommit<Received, Fate | Unstored> {
    const present = groups.get(workspace.id)
    if (present) return present
    const made = groupCommit<Received, Fate | Unstored>((messages) => receive(house, workspace, messages), {
      gatherMilliseconds: 2,
      atMost: mostTogether,
      faultOf: unstored,
    })
    groups.set(workspace.id, made)
    return made
  }
}

const longKinds: Readonly<Record<string, string>> = {
  b: 'batch',
  t: 'track',
  i: 'identify',
  g: 'group',
  p: 'page',
  s: 'screen',
  a: 'alias',
}

/** The short names are those that browsers' libraries use. */
function kindOf(kind: string): string {
  return longKinds[kind] ?? kind
}

function keyIn(request: Request, json: Body['json']): string {
  const [scheme, value = ''] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer') return value
  const user = scheme?.toLowerCase() === 'basic' ? Buffer.from(value, 'base64').toString('utf8').split(':')[0] : ''
  return user || (typeof json.writeKey === 'string' ? json.writeKey : '')
}

function errorsOf(raws: readonly unknown[], read: readonly (Message | Text)[], request: Request) {
  return read.flatMap((one, index) => {
    const raw = raws[index]
    return isRefused(one) ? [{ index, messageId: messageIdIn(raw), message: textFor(request, one) }] : []
  })
}

function messageIdIn(raw: unknown): string | null {
  const id = isRecord(raw) ? raw.messageId : undefined
  return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 256) : null
}

function noneAccepted(errors: ReturnType<typeof errorsOf>, request: Request): Response {
  const message = errors.length === 1 ? errors[0]?.message : textFor(request, words.noneAccepted)
  return Response.json({ success: false, message, errors }, { status: 400 })
}
