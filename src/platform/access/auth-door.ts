import { Hono } from 'hono'
import type { AddressOf } from '../front/address.ts'
import { securityHeaders } from '../same-site.ts'
import { addressHeader } from './address-header.ts'
import type { Identity } from './identity.ts'

/** `/auth`: better-auth's own doors, told the address that the connection has. */
export function authDoor(identity: Identity, addressOf: AddressOf): Hono {
  const door = new Hono()
  door.use('*', securityHeaders)
  door.on(['GET', 'POST'], '*', (context) => {
    const headers = new Headers(context.req.raw.headers)
    headers.delete(addressHeader)
    const address = addressOf(context)
    if (address !== null) headers.set(addressHeader, address)
    return identity.handle(new Request(context.req.raw, { headers }))
  })
  return door
}
