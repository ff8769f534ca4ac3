import { randomBytes } from 'node:crypto'
import { type Context as Call, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { systemActor, workspaceById } from '#platform/access/callers.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { securityHeaders } from '#platform/doors/same-site.ts'
import { type House, inTransaction } from '#platform/house.ts'
import { type Locale, localeOf } from '#platform/wording/words.ts'
import * as links from '../links/links-store.ts'
import { hashOf, isToken, path } from '../links/token.ts'
import { words } from '../screen/words.ts'
import { firstDayTaken } from '../sittings/days.ts'
import { files, plainPage, script } from './document.ts'
import { keysOf, sittingOf } from './keys.ts'
import { pageAt } from './looking.ts'
import { answered } from './sending.ts'
import { style } from './style.ts'

/**
 * Where whoever has the address of a link answers, without signing in. Looking changes nothing, and does so in a transaction that could
 * not: what a mail program opens of itself answers nothing. A button posts.
 */
export function answerDoor(house: House): Hono {
  const door = new Hono()
  door.use(
    `${path}*`,
    async (call, next) => {
      await next()
      guarded(call)
    },
    securityHeaders,
  )
  door.get(files.style, (call) => lasting(call, style, 'text/css; charset=utf-8'))
  door.get(files.script, (call) => {
    const code = script()
    return code === null ? call.notFound() : lasting(call, code, 'text/javascript; charset=utf-8')
  })
  door.get(`${path}:token`, (call) =>
    within(house, call, { readOnly: true }, async (context, link, visit) => {
      if (visit.sitting === null) return anew(house, call, link, visit, context.now)
      return pageAt(context, link, visit, call)
    }),
  )
  door.post(`${path}:token`, async (call) => {
    const form = new URLSearchParams(await call.req.text())
    return within(house, call, {}, async (context, link, visit) => {
      const limit = link.kind === 'personal' ? 'answers' : 'answers of many'
      if ((await house.limits.take(limit, link.id)) > 0)
        return call.html(plainPage(visit.locale, words.tooMany, words.tooManyText, context.workspace.name), 429)
      return answered(context, link, visit, call, form, house.limits)
    })
  })
  return door
}

export type Visit = {
  /** As it stands in the addresses of the page; none of a personal link, and where `sitting` is none. */
  readonly key: string | null
  /** Under which the sitting is stored: `''` of a personal link, none where whoever comes has yet to sit down. */
  readonly sitting: string | null
  /** When a page of it was last sent, as its key says. */
  readonly touchedAt: Date | null
  readonly locale: Locale
}

async function within(
  house: House,
  call: Call,
  wish: { readOnly?: boolean },
  act: (context: Context, link: links.Sat, visit: Visit) => Promise<Response>,
): Promise<Response> {
  const token = call.req.param('token') ?? ''
  const { owner } = house.stores.pools
  const named = isToken(token) ? await links.byToken(owner, hashOf(token)) : undefined
  const workspace = named && (await workspaceById(owner, named.workspaceId))
  const spoken = wished(call) ?? localeOf(call.req.header('accept-language'))
  if (named === undefined || workspace === undefined)
    return call.html(plainPage(spoken, words.unknown, words.unknownText), 404)
  const { id, name, zone, currency, locale } = workspace
  const author = named.personId === null ? 'system' : `person:${named.personId}`
  const caller = {
    workspace: { id, name, zone, currency, locale },
    actor: { ...systemActor, author },
    locale,
    source: 'answering',
  }
  return inTransaction(
    house,
    caller,
    async (context) => {
      const link = await links.sat(context, named.id)
      if (link === undefined) return call.html(plainPage(spoken, words.unknown, words.unknownText), 404)
      if (!link.isOpen) return call.html(plainPage(spoken, words.closed, words.closedText, name), 410)
      const locale = wished(call) ?? (link.locale === null ? spoken : localeOf(link.locale))
      return act(context, link, { ...whoSits(house, call, link, context), locale })
    },
    wish,
  )
}

const nobody = { key: null, sitting: null, touchedAt: null } as const

/** By the key in the address, where this browser was given it. What was sent last is the last touch. */
function whoSits({ outside }: House, call: Call, { id, kind }: links.Sat, { workspace, now }: Context) {
  if (kind === 'personal') return { ...nobody, sitting: '' }
  const browser = browserOf(call)
  const text = call.req.query('k') ?? ''
  const keys = keysOf(outside, id, browser ?? '')
  const key = browser === null ? null : keys.read(text)
  if (key === null) return nobody
  const { zone } = workspace
  if (kind === 'anonymous' && dayIn(zone, key.begunAt) < firstDayTaken(zone, now)) return nobody
  return {
    key: call.req.method === 'POST' ? keys.touched(key, now) : text,
    sitting: sittingOf(outside, id, 'page', key.name),
    touchedAt: key.touchedAt,
  }
}

const cookie = 'meguri-sitting'

function browserOf(call: Call): string | null {
  const held = getCookie(call, cookie) ?? ''
  return isToken(held) ? held : null
}

/** So soon a browser that was given a cookie has it, or keeps none. */
const cookieMs = 60_000

/** The same page for one who sits down now; what was chosen in the address stays chosen. */
function anew({ outside }: House, call: Call, { id }: links.Sat, { locale }: Visit, now: Date): Response {
  const { searchParams: asked } = new URL(call.req.url)
  const held = browserOf(call)
  const givenAt = Number(asked.get('c') ?? Number.NaN)
  if (held === null && Math.abs(now.getTime() - givenAt) < cookieMs)
    return call.html(plainPage(locale, words.noCookie, words.noCookieText)) as Response
  const browser = held ?? randomBytes(16).toString('base64url')
  const to = `${path}${call.req.param('token')}`
  const from = new URLSearchParams({ k: keysOf(outside, id, browser).make(now) })
  for (const name of ['q', 'v', 'lang']) if (asked.has(name)) from.set(name, asked.get(name) ?? '')
  if (held === null) {
    from.set('c', String(now.getTime()))
    const secure = outside.url.startsWith('https:')
    setCookie(call, cookie, browser, { path: to, httpOnly: true, sameSite: 'Lax', secure })
  }
  return call.redirect(`${to}?${from}`, 302)
}

function wished(call: Call): Locale | undefined {
  const lang = call.req.query('lang')
  return lang === 'en' || lang === 'ja' ? lang : undefined
}

function lasting(call: Call, text: string, type: string): Response {
  return call.body(text, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' })
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

function guarded(call: Call): void {
  const { headers } = call.res
  headers.set('content-security-policy', policy)
  headers.set('referrer-policy', 'no-referrer')
  headers.set('x-robots-tag', 'noindex, nofollow')
  if (headers.get('cache-control') === null) headers.set('cache-control', 'no-store')
}
