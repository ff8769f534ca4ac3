import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, ValidationError } from '@orpc/server'
import { experimental_ZodSmartCoercionPlugin as SmartCoercion } from '@orpc/zod/zod4'
import { Hono, type Context as HonoContext } from 'hono'
import type { Asking, Callers } from '../access/callers.ts'
import { words } from '../access/words.ts'
import { type AddressOf, neighbourhoodOf } from '../front/address.ts'
import { deskOf, type House } from '../house.ts'
import { changedHeader } from '../live/told.ts'
import { issueText } from '../wording/issue-text.ts'
import { localeOf } from '../wording/words.ts'
import { inLanguage, problemDetails, problemResponse } from './problem-details.ts'
import { type Call, type HouseRouter, permitted, problemOf } from './router.ts'
import { securityHeaders } from './same-site.ts'
import type { Stream } from './streams.ts'

export type Doors = {
  house: House
  callers: Callers
  router: HouseRouter
  streams: readonly Stream[]
  addressOf: AddressOf
}

/** `/api/v1`: every operation and stream, for members' sessions and API keys alike, with problem details in the caller's language. */
export function apiDoor({ house, callers, router, streams, addressOf }: Doors): Hono {
  const api = new OpenAPIHandler(router, {
    plugins: [new SmartCoercion()],
    clientInterceptors: [
      async (options) => options.next().catch((error: unknown) => explainInput(error, options.context)),
    ],
    customErrorResponseBodyEncoder: (error) => problemDetails(error),
  })
  const door = new Hono()
  door.use('*', securityHeaders)
  for (const stream of streams) {
    door.on(stream.method, stream.path, async (context) => {
      const call = await callOf(context)
      if (call instanceof Response) return call
      try {
        const asking = permitted(call.asking, stream)
        const desk = deskOf(house, { ...asking, locale: call.locale, source: call.source })
        const { raw } = context.req
        return await stream.serve(desk, {
          request: raw,
          parameters: context.req.param(),
          userId: asking.userId,
          isStill: () => isStill(callers, raw, asking, stream),
        })
      } catch (problem) {
        return problemResponse(problemOf(house, problem, call.locale), call.locale)
      }
    })
  }
  door.all('*', async (context) => {
    const call = await callOf(context)
    if (call instanceof Response) return call
    const { raw } = context.req
    // Of a stranger nothing is read: whatever they send, the answer is that nobody knows them.
    const since = call.asking && house.hearing.mark(call.asking.workspace.id)
    const request = call.asking ? raw : new Request(raw.url, { method: raw.method, headers: raw.headers })
    const { response } = await api.handle(request, { prefix: '/api/v1', context: call })
    if (since) response?.headers.set('x-live-mark', since)
    if (!response) {
      const nothing = new ORPCError('NOT_FOUND', { status: 404, message: noSuchPath[call.locale] })
      return problemResponse(nothing, call.locale)
    }
    return response.status >= 400 ? inLanguage(response, call.locale) : withTold(response, call)
  })
  return door

  async function callOf(context: HonoContext): Promise<Call | Response> {
    const { req } = context
    const spoken = localeOf(req.header('accept-language'))
    const asked = await callers
      .of(req.raw)
      .then(async (asking) => ({ asking, wait: await waitOf(asking, context) }))
      .catch((problem) => problemResponse(problemOf(house, problem, spoken), spoken))
    if (asked instanceof Response) return asked
    const { asking, wait } = asked
    const locale = asking?.locale ?? spoken
    if (wait > 0)
      return problemResponse(
        new ORPCError('TOO_MANY', { status: 429, message: words.tooMany[locale], data: { retryAfterSeconds: wait } }),
        locale,
      )
    return {
      asking,
      locale,
      idempotencyKey: req.header('idempotency-key') ?? null,
      source: asking?.by === 'key' ? 'api' : 'screen',
      ifMatch: req.header('if-match') ?? null,
      answered: { changed: [], etag: null },
    }
  }

  function waitOf(asking: Call['asking'], context: HonoContext): Promise<number> {
    if (!asking) return house.limits.take('api of strangers', neighbourhoodOf(addressOf(context)))
    return house.limits.take('api', `${asking.workspace.id} ${asking.actor.author}`)
  }
}

/** Whether the one who asked then would still be answered, as the same and in the same role. */
async function isStill(callers: Callers, request: Request, then: Asking, needed: Stream): Promise<boolean> {
  const now = await callers.of(request).catch(() => then)
  if (now?.workspace.id !== then.workspace.id || JSON.stringify(now.actor) !== JSON.stringify(then.actor)) return false
  try {
    permitted(now, needed)
    return true
  } catch {
    return false
  }
}

/** With the answer to an act goes what it changed, so that the screen need not wait to be told, and the version of its record. */
function withTold(response: Response, { answered }: Call): Response {
  if (answered.etag !== null) response.headers.set('etag', answered.etag)
  if (answered.changed.length > 0) response.headers.set('x-changed', changedHeader(answered.changed))
  return response
}

function explainInput(error: unknown, { locale }: Call): never {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError) || error.code !== 'BAD_REQUEST')
    throw error
  const issues = error.cause.issues.map((issue) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message: issueText(issue, locale),
  }))
  const message = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' ')
  throw new ORPCError('BAD_INPUT', { status: 422, message, data: { issues } })
}

const noSuchPath = {
  en: 'There is nothing at this address. See /api/docs.',
  ja: 'このアドレスには何もありません。/api/docs をご覧ください。',
}
