import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Workspace } from '#platform/context.ts'
import type { House } from '#platform/house.ts'
import { isStoreDown } from '#platform/store-down.ts'
import { localeOf, say, type Text } from '#platform/words.ts'
import { type Fate, type JunkId, writeAlone } from '../events/events.ts'
import { type GroupCommit, groupCommit } from './door/group-commit.ts'
import { junkCount } from './door/junk-count.ts'
import { type Received, receive } from './door/receive.ts'
import { isRefusal, type Unstored, unstored } from './door/unstored.ts'
import { exactJson } from './reading/exact-json.ts'
import { instantOf } from './reading/instant.ts'
import { isRecord, isRefused, type Message, messageOf, messageTypes } from './reading/message.ts'
import { sizeOf } from './reading/storable.ts'
import { words } from './words.ts'
import { type Holder, openWriteKeys } from './write-keys.ts'

export const bodyLimit = 500_000
export const messageLimit = 32_000
const mostWaiting = 20_000
const mostTogether = 4_000

const unpacked = promisify(gunzip)

/** `/v1`: where Segment's libraries send to. An answer of 200 means that everything it counts as accepted is durable. */
export function intake(house: House): Hono {
  writeAlone(house.config.clickhouseUrl === undefined)
  const countJunk = junkCount(house)
  const keys = openWriteKeys(house.stores.pools.owner)
  const groups = new Map<string, GroupCommit<Received, Fate | Unstored>>()
  const door = new Hono()
  door.use('/v1/*', cors({ origin: '*', allowMethods: ['POST'], maxAge: 86_400 }))
  for (const kind of [...messageTypes, 'batch', 'b', 't', 'i', 'g', 'p', 's', 'a']) {
    const path = `/v1/${kind}`
    door.post(path, async ({ req }) => answerTo(req.raw, kindOf(kind)))
    door.all(path, ({ req }) => refusal(405, words.onlyPost, req.raw, { allow: 'POST' }))
  }
  return door

  async function answerTo(request: Request, kind: string): Promise<Response> {
    const body = await bodyOf(request)
    if (body instanceof Response) return body
    try {
      const key = keyIn(request, body.json)
      if (key === '') return refusal(401, words.noKey, request, { 'www-authenticate': 'Basic realm="Meguri events"' })
      const holder = await keys.holderOf(key)
      if (!holder) return refusal(401, words.wrongKey, request, { 'www-authenticate': 'Basic realm="Meguri events"' })
      return await accept(request, kind, body, holder)
    } catch (problem) {
      if (!isStoreDown(problem)) house.log.error({ problem }, 'events could not be stored')
      if (unstored(problem)) return refusal(500, words.unforeseen, request)
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

type Body = { readonly json: Readonly<Record<string, unknown>>; readonly bytes: number }

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

async function bodyOf(request: Request): Promise<Body | Response> {
  const packed = await bounded(request)
  if (packed === undefined) return refusal(413, words.tooLarge, request)
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'gzip' && encoding !== 'identity') return refusal(400, words.badEncoding, request)
  try {
    const bytes = encoding === 'gzip' ? await unpacked(packed, { maxOutputLength: bodyLimit }) : packed
    if (!isUtf8(bytes)) return refusal(400, words.notUtf8, request)
    const json = exactJson(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    return isRecord(json) ? { json, bytes: bytes.length } : refusal(400, words.notJson, request)
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') return refusal(413, words.tooLarge, request)
    return refusal(400, problem instanceof SyntaxError ? words.notJson : words.badEncoding, request)
  }
}

/** The body, or nothing as soon as it is larger than may be. */
async function bounded(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > bodyLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
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

function refusal(status: number, text: Text, request: Request, headers: Record<string, string> = {}): Response {
  return Response.json({ success: false, message: textFor(request, text) }, { status, headers })
}

function textFor(request: Request, text: Text): string {
  return say(text, localeOf(request.headers.get('accept-language')))
}
