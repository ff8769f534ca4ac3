import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../test/operations.ts'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

/** Files and streams, and where Segment's libraries send to. */
const besideOperations = [
  ...['alias', 'batch', 'group', 'identify', 'page', 'screen', 'track'].map(
    (name) => `events.${name} POST /v1/${name}`,
  ),
  'imports.follow GET /import-runs/{id}/progress',
  'imports.rejectsFile GET /import-runs/{id}/rejects.csv',
  'live.changes GET /live',
  'portfolio.file GET /portfolio/file',
  'imports.upload POST /uploads',
  'messages.takeReturned POST /returned-mails',
  'forecast.file GET /forecast/file',
  'lifetime.holdOutFile GET /lifetime/hold-out/file',
  'retention.cohortsFile GET /retention/cohorts/file',
  'retention.survivalFile GET /retention/survival/file',
  'revenue.file GET /revenue/file',
  'verbatims.file GET /verbatim-file',
  'interviews.file GET /interview-file',
  'quotes.file GET /quote-file',
  'voice.file GET /voice/file',
]

test('the document of the API has every operation once, by its method and path, and says how to sign in', async () => {
  const answer = await here.meguri.app.request('/api/openapi.json')
  const document = (await answer.json()) as {
    paths: Record<string, Record<string, { operationId: string }>>
    components: object
  }
  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
  )
  const declared = operations.map(
    ({ room, name, procedure: { '~orpc': is } }) => `${room}.${name} ${is.route.method} ${is.route.path}`,
  )
  expect(named.toSorted()).toEqual([...declared, ...besideOperations].toSorted())
  const ids = named.map((one) => one.split(' ')[0])
  const rooms = new Set(operations.map(({ room }) => room))
  expect(ids.filter((id) => !/^\w+\.[a-z][A-Za-z]*$/.test(id ?? '') || !rooms.has(id?.split('.')[0] ?? ''))).toEqual([
    'live.changes',
  ])
  expect(ids.length).toBe(new Set(ids).size)
  expect(document).toMatchObject({
    openapi: expect.stringMatching(/^3\.1/),
    components: { securitySchemes: { key: { scheme: 'bearer' } } },
  })
})
