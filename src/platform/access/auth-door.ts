import { Hono } from 'hono'
import type { AddressOf } from '../front/address.ts'
import { securityHeaders } from '../same-site.ts'
import { localeOf } from '../words.ts'
import { addressHeader } from './address-header.ts'
import type { Identity } from './identity.ts'
import { linkPage } from './link-page.ts'

/** Where the links of mails and of the terminal lead. */
export const linkPath = '/auth/magic-link/verify'

/** `/auth`: better-auth's own doors, told the address that the connection has. */
export function authDoor(identity: Identity, addressOf: AddressOf): Hono {
  const door = new Hono()
  door.use('*', securityHeaders)
  // A link is shown by GET and HEAD, and spent by the button of its page alone.
  door.get('/magic-link/*', (context) => {
    const { pathname, search } = new URL(context.req.url)
    const locale = localeOf(context.req.header('accept-language'))
    return context.html(linkPage(locale, pathname + search), 200, { 'cache-control': 'no-store' })
  })
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
