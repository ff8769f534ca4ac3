import { Hono } from 'hono'
import { securityHeaders } from '../../doors/same-site.ts'
import { Problem } from '../../errors.ts'
import { type AddressOf, neighbourhoodOf } from '../../front/address.ts'
import type { House } from '../../house.ts'
import type { Door } from '../../limits/doors.ts'
import { localeOf } from '../../wording/words.ts'
import { addressHeader } from '../address-header.ts'
import { words } from '../words.ts'
import type { Identity } from './identity.ts'
import { linkPage } from './link-page.ts'
import { isOpen } from './open-paths.ts'

/** Where the links of mails and of the terminal lead. */
export const linkPath = '/auth/magic-link/verify'

/** `/auth`: better-auth's own doors, told the address that the connection has, each with a limit of its own. */
export function authDoor({ limits }: Pick<House, 'limits'>, identity: Identity, addressOf: AddressOf): Hono {
  const door = new Hono()
  door.use('*', securityHeaders)
  // A link is shown by GET and HEAD, and spent by the button of its page alone.
  door.get('/magic-link/*', (context) => {
    const { pathname, search } = new URL(context.req.url)
    const locale = localeOf(context.req.header('accept-language'))
    return context.html(linkPage(locale, pathname + search), 200, { 'cache-control': 'no-store' })
  })
  door.use('*', async (context, next) => {
    const address = addressOf(context)
    const wait = address === null ? 0 : await limits.take(limitAt(context.req.path), neighbourhoodOf(address))
    if (wait > 0) throw new Problem('TOO_MANY', words.tooMany, { retryAfterSeconds: wait })
    await next()
  })
  door.use('*', async (context, next) => (isOpen(context.req.path) ? next() : context.body(null, 404)))
  door.on(['GET', 'POST'], '*', (context) => {
    const headers = new Headers(context.req.raw.headers)
    headers.delete(addressHeader)
    const address = addressOf(context)
    if (address !== null) headers.set(addressHeader, address)
    if (context.req.path === linkPath) return identity.handle(new Request(context.req.url, { headers }))
    return identity.handle(new Request(context.req.raw, { headers }))
  })
  return door
}

function limitAt(path: string): Door {
  if (path.startsWith('/auth/sign-in/')) return 'sign-in'
  if (path.startsWith('/auth/two-factor/')) return 'second factor'
  return path.startsWith('/auth/magic-link/') ? 'sign-in links' : 'sessions'
}
