import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { stamp } from '#platform/stores/facts.ts'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-10')
})
afterAll(() => here?.close())

const card = '018f0000-0000-7000-8000-00000000000c'
const nobody = '00000000-0000-0000-0000-000000000000'

/** What was read of somebody and when; without a band nothing is known, without a scorecard they are no longer there. */
type Read = readonly [customer: string, at: string, band: string, scorecard?: string, score?: number]

async function withReadings(reads: readonly Read[]) {
  const home = await here.workspace()
  const ids = new Map<string, string>()
  for (const name of new Set(reads.map(([name]) => name))) ids.set(name, (await home.api.customers.create({ name })).id)
  await here.settle()
  const rows = reads.map(
    ([name, at, band, scorecard = card, score]) =>
      `({workspace:UUID}, '${ids.get(name)}', '${stamp(new Date(at))}', '${scorecard}', '${band}', ${score ?? 'NULL'})`,
  )
  await here.house.stores.facts
    .of(home.workspace.id, '2026-05-10')
    .run(
      `INSERT INTO health_readings (workspace_id, customer_id, read_at, scorecard_id, band, score) VALUES ${rows.join(', ')}`,
    )
  return home
}

// The workspace is in Tokyo: its March ends at 15:00 UTC of the 31st.
test('where customers stood at the end of each month is told by what was last read then, and opens exactly them', async () => {
  const { api } = await withReadings([
    ['Aoba', '2026-03-01T00:00:00Z', 'risk'],
    ['Aoba', '2026-03-31T14:59:59Z', 'steady'],
    ['Aoba', '2026-03-31T15:00:00Z', 'watch'],
    ['Birch', '2026-03-10T00:00:00Z', 'risk'],
    ['Cedar', '2026-03-10T00:00:00Z', ''],
    ['Cedar', '2026-04-20T00:00:00Z', 'thriving'],
    ['Daisy', '2026-03-10T00:00:00Z', 'risk'],
    ['Daisy', '2026-04-02T00:00:00Z', '', nobody],
  ])
  const series = async (name: string) => (await api.figures.series({ name, periods: 4 })).points
  const told = async (name: string) =>
    (await series(name)).map(({ value }) => (value.known ? value.value.slice(0, 6) : value.because.en))
  expect(await told('customers_at_risk')).toEqual(['The health of nobody was known then.', '2', '1', '1'])
  expect(await told('customers_on_track')).toEqual([
    'The health of nobody was known then.',
    '0.3333',
    '0.3333',
    '0.3333',
  ])
  expect((await series('customers_at_risk'))[1]?.rows).toBe('/health/standing?on=2026-03-31&bands=risk')
  const names = async (on: string, ...bands: ('risk' | 'watch' | 'steady' | 'thriving')[]) =>
    (await api.health.standing({ on, bands })).rows.map(({ name }) => name).sort()
  expect(await names('2026-03-31', 'risk')).toEqual(['Birch', 'Daisy'])
  expect(await names('2026-03-31', 'steady', 'thriving')).toEqual(['Aoba'])
  expect(await names('2026-04-30', 'risk')).toEqual(['Birch'])
  expect(await names('2026-04-30', 'watch', 'thriving')).toEqual(['Aoba', 'Cedar'])
  expect(await names('2026-02-28', 'risk')).toEqual([])
  const first = await api.health.standing({ on: '2026-03-31', bands: ['risk'], limit: 1 })
  const second = await api.health.standing({ on: '2026-03-31', bands: ['risk'], limit: 1, cursor: first.next ?? '' })
  expect([...first.rows, ...second.rows].map(({ name }) => name).sort()).toEqual(['Birch', 'Daisy'])
  expect(second.next).toBeNull()
})

test('a band that stands without a score has none, and not that of an earlier reading', async () => {
  const { api } = await withReadings([
    ['Elm', '2026-03-01T00:00:00Z', 'watch', card, 40],
    ['Elm', '2026-03-10T00:00:00Z', 'risk'],
    ['Fir', '2026-03-01T00:00:00Z', 'risk'],
    ['Fir', '2026-03-10T00:00:00Z', 'risk', card, 20],
  ])
  const { rows } = await api.health.standing({ on: '2026-03-31', bands: ['risk'] })
  expect(new Map(rows.map(({ name, score }) => [name, score]))).toEqual(
    new Map([
      ['Elm', null],
      ['Fir', 20],
    ]),
  )
})

test('without any reading nothing is known, and that is not nought', async () => {
  const { api } = await here.workspace()
  const { points } = await api.figures.series({ name: 'customers_at_risk', periods: 2 })
  expect(points.map(({ value, rows }) => [value.known, rows])).toEqual([
    [false, null],
    [false, null],
  ])
})
