import { type Context as Call, Hono } from 'hono'
import { systemActor, workspaceById } from '#platform/access/callers.ts'
import { securityHeaders } from '#platform/doors/same-site.ts'
import { type House, inTransaction } from '#platform/house.ts'
import { localeOf } from '#platform/wording/words.ts'
import type { Touch } from '../judging/judge.ts'
import { linkIn, type OfLetter, paths, pictureIn } from '../letters/token.ts'
import * as store from '../store.ts'
import { strangerPage } from './page.ts'

/**
 * Where links of letters lead first, and where their picture is. Looking is noted and is nobody's act: nothing is refused, agreed or
 * answered here. A link leads to the address that is sealed in it, whatever becomes of the noting, and to no other.
 */
export function lettersDoor(house: House): Hono {
  const door = new Hono()
  door.use(
    `${paths.link}*`,
    async (call, next) => {
      await next()
      unremembered(call)
    },
    securityHeaders,
  )
  door.use(`${paths.picture}*`, async (call, next) => {
    await next()
    unremembered(call)
    // Mail programs on the web show it within pages of theirs.
    call.res.headers.set('cross-origin-resource-policy', 'cross-origin')
  })
  door.get(`${paths.link}:token`, async (call) => {
    const named = linkIn(call.req.param('token') ?? '', house.outside)
    if (named === undefined) return call.html(strangerPage(localeOf(call.req.header('accept-language'))), 404)
    await note(house, call, named, { link: named.link, address: named.address })
    return call.redirect(named.address, 302)
  })
  door.get(`${paths.picture}:token`, async (call) => {
    const named = pictureIn(call.req.param('token') ?? '', house.outside)
    if (named !== undefined) await note(house, call, named, { link: null, address: null })
    return call.body(picture, 200, { 'content-type': 'image/gif' })
  })
  return door
}

/** One clear point. */
const picture = Uint8Array.from(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))

type What = { readonly link: number | null; readonly address: string | null }

/** Whoever follows a link waits for nothing and is refused nothing because of it. */
async function note(house: House, call: Call, { workspaceId, letterId }: OfLetter, what: What): Promise<void> {
  try {
    if ((await house.limits.take('links of letters', letterId)) > 0) return
    const workspace = await workspaceById(house.stores.pools.owner, workspaceId)
    if (workspace === undefined) return
    const { id, name, zone, currency, locale } = workspace
    const caller = { workspace: { id, name, zone, currency, locale }, actor: systemActor, locale, source: 'letters' }
    const agent = (call.req.header('user-agent') ?? '').slice(0, 300)
    await inTransaction(house, caller, (context) =>
      store.insertTouch(context, { letterId, ...what, agent, how: howOf(call) }),
    )
  } catch (problem) {
    house.log.warn({ err: problem }, 'a touch of a letter was not noted')
  }
}

function howOf(call: Call): Touch['how'] {
  if (call.req.method === 'HEAD') return 'HEAD'
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => call.req.header(name) ?? '')
  return purpose.some((said) => /prefetch|preview|prerender/i.test(said)) ? 'prefetch' : 'GET'
}

function unremembered(call: Call): void {
  call.res.headers.set('cache-control', 'no-store')
  call.res.headers.set('referrer-policy', 'no-referrer')
  call.res.headers.set('x-robots-tag', 'noindex')
}
