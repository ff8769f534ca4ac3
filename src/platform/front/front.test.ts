import { randomBytes } from 'node:crypto'
import type { AnyContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { contents } from '../../contents.ts'
import { linkPath } from '../access/signing-in/auth-door.ts'

let here: World
let signedIn: Awaited<ReturnType<Awaited<ReturnType<World['workspace']>>['member']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  signedIn = await (await here.workspace()).member('owner', 'front@example.test')
})
afterAll(() => here?.close())

const someId = '00000000-0000-7000-8000-000000000000'
const filled = (path: string) => path.replace(/[:{]\w+\}?/g, someId).replaceAll('*', 'anything')

/** Every way to change something that the app has: its own routes, and the operations behind its one route for them. */
function changingDoors(): { method: string; path: string }[] {
  const routes = here.meguri.app.routes.map(({ method, path }) => ({
    method: method === 'ALL' ? 'POST' : method,
    path: filled(path),
  }))
  const operations = Object.values(contents).flatMap((room) =>
    Object.values(room as Record<string, AnyContractProcedure>).map(({ '~orpc': { route } }) => ({
      method: route.method ?? 'POST',
      path: `/api/v1${filled(route.path ?? '')}`,
    })),
  )
  // These know no cookie, and are open to all sites: events, where the address alone says who it is, of a letter or to answer under, and
  // what providers of SMS and LINE sign.
  const isOpen = (path: string) => ['/v1/', '/preferences/', '/a/', '/answers/'].some((start) => path.startsWith(start))
  return [...routes, ...operations].filter(({ method, path }) => method !== 'GET' && !isOpen(path))
}

const foreign: Record<string, string>[] = [
  { origin: 'http://127.0.0.1:9999' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: '%' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://meguri.test' },
  {},
]

test('every door that changes anything refuses a page of another site, whatever cookie it brings', async () => {
  const doors = changingDoors()
  expect(doors.length).toBeGreaterThan(80)
  const passed: string[] = []
  for (const { method, path } of doors)
    for (const marks of foreign) {
      const type = { 'content-type': 'application/json' }
      const answer = await knock(method, path, { cookie: signedIn.cookie, ...type, ...marks })
      if (answer.status !== 403) passed.push(`${method} ${path} ${JSON.stringify(marks)}: ${answer.status}`)
    }
  expect(passed).toEqual([])
})

test('a text or a form is taken from nobody who brings a cookie, not even from our own pages', async () => {
  const taken: string[] = []
  for (const { method, path } of changingDoors())
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      if (path === '/api/v1/uploads' || path === linkPath) continue
      const marks = { cookie: signedIn.cookie, 'sec-fetch-site': 'same-origin', 'content-type': type }
      const { status } = await knock(method, path, marks)
      if (status !== 415) taken.push(`${method} ${path} ${type}: ${status}`)
    }
  expect(taken).toEqual([])
})

test('our own pages, keys and programs without a cookie pass', async () => {
  const { request } = await here.workspace()
  const wish = { method: 'PATCH', body: JSON.stringify({ name: 'Sumire' }) }
  const json = { 'content-type': 'application/json' }
  const own = { cookie: signedIn.cookie, ...json }
  const asOwnPage = [{ 'sec-fetch-site': 'same-origin' }, { origin: here.meguri.url }, { origin: 'http://meguri.test' }]
  for (const marks of asOwnPage)
    expect((await knock('PATCH', '/api/v1/profile', { ...own, ...marks }, wish.body)).status).toBe(200)
  expect((await request('/api/v1/workspace', { ...wish, headers: json })).status).toBe(200)
  expect((await request('/api/v1/workspace', { ...wish, headers: { ...json, ...own } })).status).toBe(200)
  expect((await knock('POST', '/access/invitations/unknown', json, '{}')).status).toBe(409)
})

test('a page on another port makes nobody a member of another workspace', async () => {
  const { api } = await here.workspace()
  const { link } = await api.access.invite({ email: 'elsewhere@example.test', role: 'viewer' })
  const door = `/access/invitations/${link.split('/').at(-1)}`
  const marks = { cookie: signedIn.cookie, origin: 'http://meguri.test:9999', 'content-type': 'text/plain' }
  const refused = await knock('POST', door, { ...marks, 'accept-language': 'ja' }, '{}')
  expect(await refused.json()).toMatchObject({ code: 'FORBIDDEN', detail: expect.stringContaining('他のサイト') })
  expect((await api.access.members()).map(({ email }) => email)).not.toContain('front@example.test')
  expect((await here.meguri.app.request(door)).status).toBe(200)
})

test('where events come in, a cookie is nobody', async () => {
  const answer = await knock('POST', '/v1/track', { cookie: signedIn.cookie, 'sec-fetch-site': 'same-origin' }, '{}')
  expect(answer.status).toBe(401)
})

test('headers and paths that are odd are answered, never 500', async () => {
  const { operatorKey } = here.meguri
  const { request } = await here.workspace()
  const odd: Record<string, string>[] = [
    { 'x-workspace': '%' },
    { 'x-workspace': '-'.repeat(36) },
    { 'x-workspace': 'g'.repeat(5000) },
    { origin: 'null' },
    { origin: 'http://[' },
    { 'accept-language': '%;;q=' },
    { authorization: 'Basic %' },
    { authorization: 'Bearer %00' },
    { cookie: 'meguri.session_token=%' },
    { cookie: '%=%; =;;' },
    { 'content-type': '%' },
    { 'content-type': 'multipart/form-data' },
    { 'idempotency-key': 'k'.repeat(6000) },
    { range: 'bytes=9-1' },
  ]
  const paths = [
    '/api/v1/session',
    '/api/v1/customers',
    '/access/invitations/%',
    '/access/first-run',
    '/access/password',
  ]
  const more = ['/auth/get-session', '/auth/sign-in/email', '/auth/%', '/operator/sign-in-links', '/mcp', '/v1/track']
  const keys = [`Bearer ${operatorKey}`, 'own']
  const broken: string[] = []
  for (const path of [...paths, ...more, '/api/v1/%', '/api/v1/customers/%', '/%', '/assets/%'])
    for (const headers of odd)
      for (const method of ['GET', 'POST'])
        for (const key of keys) {
          const authorization: Record<string, string> = key === 'own' ? {} : { authorization: key }
          const body = method === 'POST' ? { body: '{"name":' } : {}
          const { status } = await request(path, { method, ...body, headers: { ...authorization, ...headers } })
          // Where the screens have not been built, their door says 503.
          if (status >= 500 && status !== 503)
            broken.push(`${method} ${path} ${JSON.stringify(headers).slice(0, 60)}: ${status}`)
        }
  expect([...new Set(broken)]).toEqual([])
})

test('a key of idempotency that is longer than any index keeps is refused with the reason', async () => {
  const { request } = await here.workspace()
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomBytes(4000).toString('hex') }
  const answer = await request('/api/v1/customers', { method: 'POST', headers, body: JSON.stringify({ name: 'once' }) })
  expect(await answer.json()).toMatchObject({ status: 422, issues: [{ path: 'Idempotency-Key' }] })
})

async function knock(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Response> {
  const asked = new Request(`http://meguri.test${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  return here.meguri.app.fetch(asked)
}
