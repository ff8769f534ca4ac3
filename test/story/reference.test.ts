import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { validate } from '@readme/openapi-parser'
import { Validator } from '@seriousme/openapi-schema-validator'
import { OpenAPIClientAxios } from 'openapi-client-axios'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contents } from '../../src/contents.ts'
import { streams } from '../../src/furnished.ts'
import type { Document } from '../../src/platform/doors/machines/openapi.ts'
import { operationsOf } from '../../src/platform/doors/machines/operations-of.ts'
import { type World, world } from '../world.ts'

let here: World
let home: Awaited<ReturnType<World['workspace']>>
let document: Document

beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
  document = (await (await here.meguri.app.request('/api/openapi.json')).json()) as Document
}, 120_000)
afterAll(() => here?.close())

const copied = () => structuredClone(document) as object

describe('the OpenAPI document', () => {
  test('is valid to two validators that know nothing of each other', async () => {
    expect(await validate(copied() as Parameters<typeof validate>[0])).toMatchObject({ valid: true })
    expect(await new Validator().validate(copied() as Record<string, unknown>)).toEqual({ valid: true })
  })

  test('names every operation, upload, file and feed, and the door of events', () => {
    const paths = document.paths ?? {}
    const missing = [
      ...operationsOf(contents).map(({ method, path }) => [method, path] as const),
      ...streams.map(({ method, path }) => [method, path.replace(/:(\w+)/g, '{$1}')] as const),
      ...(['/v1/batch', '/v1/track', '/v1/identify'] as const).map((path) => ['POST', path] as const),
    ].filter(([method, path]) => paths[path]?.[method.toLowerCase()] === undefined)
    expect(missing).toEqual([])
    expect(paths['/uploads']?.post?.requestBody).toMatchObject({
      content: { 'application/octet-stream': { schema: { format: 'binary' } } },
    })
    expect(paths['/v1/batch']?.post).toMatchObject({ servers: [{ url: '/' }], security: [{ writeKey: [] }] })
  })

  test('says problems as they are sent, and shapes once', async () => {
    const { schemas = {} } = document.components ?? {}
    expect(Object.keys(schemas).length).toBeGreaterThan(30)
    const answer = await home.request('/api/v1/customers?limt=3')
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const told = (await answer.json()) as object
    const shape = schemas.BadInputProblem as { properties: object; required: string[] }
    expect(Object.keys(told).toSorted()).toEqual(Object.keys(shape.properties).toSorted())
    expect(shape.required.every((name) => name in told)).toBe(true)
    expect(document.paths?.['/customers']?.get?.responses?.['422']).toEqual({
      $ref: '#/components/responses/BadInputProblem',
    })
    const text = JSON.stringify(document)
    process.stdout.write(`OpenAPI: ${Math.round(text.length / 1024)} KiB, ${Object.keys(schemas).length} shapes\n`)
  })
})

describe('a client that is generated from it', () => {
  let server: ReturnType<typeof serve>
  afterAll(() => void server?.close())

  type Answer = { status: number; data: Record<string, unknown> }
  type Sdk = Record<string, (parameters?: object | null, body?: unknown, wish?: object) => Promise<Answer>>

  test('imports a file, follows the run, and handles what is refused', async () => {
    server = serve({ fetch: here.meguri.app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const { secret } = await home.api.access.createApiKey({ name: 'generated', role: 'admin' })
    const client = (await new OpenAPIClientAxios({
      definition: copied() as never,
      withServer: { url: `http://127.0.0.1:${port}/api/v1` },
      axiosConfigDefaults: { headers: { authorization: `Bearer ${secret}` }, validateStatus: () => true },
    }).init()) as unknown as Sdk

    const file = Buffer.from('id,name\nA1,Aoba Works\nA2,Blue Harbor\n')
    const upload = await client['imports.upload']?.({ name: 'accounts.csv' }, file, {
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(upload?.status).toBe(201)
    const created = await client['imports.create']?.(null, {
      uploadId: upload?.data.id,
      mapping: { target: 'customers', source: 'crm', columns: { external_id: 'id', name: 'name' } },
    })
    expect(created?.status, JSON.stringify(created?.data)).toBe(201)
    const run = await client['imports.run']?.({ id: created?.data.id })
    await here.settle()
    const ended = await client['imports.progress']?.({ id: run?.data.id })
    expect(ended?.data).toMatchObject({ state: 'completed', created: 2 })

    const refused = await client['customers.list']?.({ limit: 0 })
    expect(refused?.status).toBe(422)
    expect(refused?.data).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'limit' }] })
    const misspelt = await client['customers.create']?.(null, { nam: 'x', kind: 'company' })
    expect(misspelt?.data).toMatchObject({ issues: [{ path: 'nam', message: expect.stringContaining('"name"') }] })
  }, 120_000)
})

describe('parameters', () => {
  const shown = async (path: string) => {
    const answer = await home.request(`/api/v1${path}`)
    return { status: answer.status, told: (await answer.json()) as { issues?: { path: string; message: string }[] } }
  }

  test.each([
    '/portfolio?bands=risk',
    '/portfolio?bands[]=risk',
    '/portfolio?bands=risk&bands=watch',
    '/portfolio/totals?bands=risk',
  ])('a list of one or of several is a list: %s', async (path) => {
    expect((await shown(path)).status).toBe(200)
  })

  test.each([
    ['/customers?limt=3', 'limt', 'Did you mean "limit"?'],
    ['/portfolio?band=risk', 'band', 'Did you mean "bands"?'],
    ['/portfolio/file?formt=csv', 'formt', 'Did you mean "format"?'],
    ['/customers?zzz=1', 'zzz', 'What is known:'],
    ['/session?zzz=1', 'zzz', ''],
  ])('%s is refused, with what was meant', async (path, name, meant) => {
    const { status, told } = await shown(path)
    expect([status, told.issues?.[0]?.path]).toEqual([422, name])
    expect(told.issues?.[0]?.message).toContain(meant)
  })

  test('so is a field within a field, in the language of whoever asks', async () => {
    const rule = { all: [{ field: 'stage', is: 'one of', valus: ['active'] }] }
    const answer = await home.request('/api/v1/customers', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
      body: JSON.stringify({ name: 'x', kind: 'company', externalIds: [{ source: 'crm', externalID: '1' }], rule }),
    })
    const told = (await answer.json()) as { issues: { path: string; message: string }[] }
    expect(answer.status).toBe(422)
    expect(told.issues[0]).toEqual({
      path: 'externalIds.0.externalID',
      message: '「externalID」という項目はありません。「externalId」ではありませんか？',
    })
  })

  test('whoever may not do it is told so, and nothing of what it takes', async () => {
    const secret = (await home.api.access.createApiKey({ name: 'viewer', role: 'viewer' })).secret
    const answer = await here.meguri.app.request('http://meguri.test/api/v1/api-keys?zzz=1', {
      headers: { authorization: `Bearer ${secret}` },
    })
    expect(answer.status).toBe(403)
  })
})
