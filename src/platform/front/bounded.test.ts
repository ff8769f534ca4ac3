import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { bounded } from './bounded.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const endless = 64 * 2 ** 20
const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
const doors = ['/auth/sign-in/email', '/auth/two-factor/verify-totp', '/auth/anything', '/access/first-run']
const more = ['/access/invitations/unknown', '/access/password', '/operator/sign-in-links', '/mcp', '/healthz', '/']

test.each([...doors, ...more, '/api/v1/customers', '/api/v1/anything'])(
  'whoever is not known gets no more than a limit read at %s',
  async (path) => {
    const { body, read } = pouring('"'.padEnd(65_536, 'x'))
    const answer = await here.meguri.app.request(path, {
      method: 'POST',
      headers: json,
      body,
      duplex: 'half',
    } as object)
    expect(Math.floor(answer.status / 100)).toBe(4)
    expect(read()).toBeLessThan(2 ** 21)
    const announced = { method: 'POST', headers: { ...json, 'content-length': String(endless) }, body: '{}' }
    expect((await here.meguri.app.request(path, announced)).status).toBe(413)
  },
)

test('known callers have a limit too, and files none but their own', async () => {
  const { request } = await here.workspace()
  const post = async (path: string, body: string | ReadableStream<Uint8Array>, type = 'application/json') =>
    (await request(path, { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' } as object)).status
  expect(await post('/api/v1/customers', pouring('"'.padEnd(65_536, 'x')).body)).toBe(413)
  expect(await post('/api/v1/uploads?name=large.csv', `name\n${'a customer\n'.repeat(600_000)}`, 'text/csv')).toBe(201)
})

test('a refusal says why in the language of the reader, over a real connection too', async () => {
  const server = serve({ fetch: here.meguri.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/auth/sign-in/email`
  const { body } = pouring(' '.repeat(16_384), 2 ** 18)
  const headers = { ...json, 'accept-language': 'ja' }
  const answer = await fetch(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  expect([answer.status, await answer.json()]).toMatchObject([413, { detail: expect.stringMatching(/大きさ/) }])
  server.close()
})

test('what nests too deep is refused with the reason, before anything reads it', async () => {
  const { request } = await here.workspace()
  const post = (path: string, body: string) => request(path, { method: 'POST', headers: json, body })
  const nested = `${'{"kind":"not","rule":'.repeat(3000)}{"kind":"all","rules":[]}${'}'.repeat(3000)}`
  const preview = await post('/api/v1/segments/preview', `{"rule":${nested}}`)
  expect(await preview.json()).toMatchObject({ code: 'TOO_DEEP', status: 400, detail: expect.stringContaining('100') })
  const listed = `{"name":${'['.repeat(6000)}${']'.repeat(6000)}}`
  for (const path of ['/api/v1/customers', '/mcp', '/auth/sign-in/email'])
    expect([path, (await post(path, listed)).status]).toEqual([path, 400])
})

test('brackets within texts are no levels, nor are those that follow each other', async () => {
  const text = JSON.stringify({ a: '[['.repeat(500), b: '\\"['.repeat(500), c: Array(500).fill([]) })
  const asked = new Request('http://meguri.test/', { method: 'POST', body: text })
  const { request, excess } = bounded(asked, { bytes: 1e6, levels: 3 })
  expect([await request.text(), excess()]).toEqual([text, undefined])
})

/** A body that goes on for long, and how much of it was asked for. */
function pouring(piece: string, size = endless) {
  const bytes = new TextEncoder().encode(piece)
  let read = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += bytes.length
      if (read > size) controller.close()
      else controller.enqueue(bytes)
    },
  })
  return { body, read: () => read }
}
