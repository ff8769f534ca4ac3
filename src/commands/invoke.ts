import { createORPCClient } from '@orpc/client'
import type { Hono } from 'hono'
import { contents } from '../contents.ts'
import { type Asked, linkTo } from '../platform/client.ts'
import type { Invoke } from '../platform/doors/machines/tools.ts'

type Untyped = Readonly<
  Record<string, Readonly<Record<string, (input: unknown, wish?: { context: Asked }) => Promise<unknown>>>>
>

/** Calls operations by name through any client of the contract. */
export function invokeWith(api: unknown): Invoke {
  return async (room, operation, input, asked = {}) => {
    const call = (api as Untyped)[room]?.[operation]
    if (!call) throw new Error(`There is no operation ${room}.${operation}.`)
    return call(input, { context: asked })
  }
}

/** Calls operations of this very process with the headers of the one who asks. */
export function invokeThrough(app: Pick<Hono, 'fetch'>, asking: Headers): Invoke {
  const passed = ['authorization', 'cookie', 'x-workspace', 'accept-language', 'origin', 'sec-fetch-site']
  const headers = () =>
    Object.fromEntries(passed.flatMap((name) => (asking.has(name) ? [[name, asking.get(name) ?? '']] : [])))
  return invokeWith(
    createORPCClient(
      linkTo(contents, { url: 'http://meguri.local/api/v1', headers, fetch: async (request) => app.fetch(request) }),
    ),
  )
}
