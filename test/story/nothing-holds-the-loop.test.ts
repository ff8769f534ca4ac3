import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { MappingWish } from '../../src/gather/mappings/contract.ts'
import { backup } from '../../src/platform/backup/backup.ts'
import { held } from '../held.ts'
import { type World, world } from '../world.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const customers = 4_000
const events = 5_000

let house: World
let home: Awaited<ReturnType<World['workspace']>>
let customerId: string
const persons: string[] = []

beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
  customerId = (await home.api.customers.create({ name: 'Harbor Nine' })).id
  await house.settle()
  await filled()
  persons.push(await somebody(), await somebody())
  await house.settle()
})
afterAll(() => house?.close())

/**
 * The heaviest things that somebody can ask for, each of them twice: what holds the loop does so again, a collection of garbage or a
 * function that is compiled does not.
 */
const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the list of all customers as a workbook', () => read('/portfolio/file?format=xlsx')],
  ['the list of all customers as CSV', () => read('/portfolio/file')],
  ['the longest page of the list', () => read('/portfolio?limit=200')],
  ['Today of the whole team', () => read('/today?scope=team&limit=200')],
  ['the summary of Today', () => read('/today/summary')],
  ['the longest page of plays', () => read('/plays?limit=200')],
  ['the longest page of the log of changes', () => read('/audit?limit=200')],
  ['who stays, month by month', () => read('/portfolio/continuity?months=1&months=3&months=6&months=12')],
  ['the longest rule', () => said('POST', '/segments/preview', { rule: longRule(200) })],
  ['two thousand working days', () => read('/calendar/working-days?from=2026-04-01&days=2000')],
  ['the health of all, anew', () => said('POST', '/health/recomputations', {}).then(() => house.settle())],
  ['duplicates of all', () => read('/duplicates?limit=200')],
  ['the document of the API', () => read('/openapi.json', '/api')],
  ['the page of the API', () => read('/docs', '/api')],
  ['currency rates of a long time', () => brought(ratesFile(2_000), rates)],
  ['the erasure of a person', () => said('POST', `/people/${persons.pop()}/erasure`, {})],
  ['a trial of 20,000 rows', () => tried(customersFile(20_000))],
  ['a backup', () => buffer(backup(house.house.stores))],
]

test.each(acts)('%s holds nobody up', async (name, act) => {
  const once = await held(name, act)
  if (once.longest < once.allowed) return
  const again = await held(`${name}, again`, act)
  expect(again.longest).toBeLessThan(again.allowed)
})

async function read(path: string, below = '/api/v1'): Promise<void> {
  const answer = await home.request(`${below}${path}`)
  if (answer.body !== null) for await (const _ of answer.body);
  expect(answer.status, path).toBeLessThan(300)
}

async function said(method: string, path: string, body: object | string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await home.request(`/api/v1${path}`, { method, headers, body: text })
  const start = (await answer.text()).slice(0, 2_000)
  if (answer.status >= 300) throw new Error(`${path}: ${start}`)
  return /"id":"([^"]+)"/.exec(start)?.[1] ?? ''
}

async function mapped(body: string, mapping: MappingWish): Promise<string> {
  const uploadId = await said('POST', '/uploads?name=rows', body)
  const id = await said('POST', '/imports', { uploadId })
  await said('PUT', `/imports/${id}/mapping`, { mapping })
  return id
}

async function tried(body: string): Promise<void> {
  const columns = { external_id: 1, name: 2, industry: 3, country: 4 }
  const id = await mapped(body, { target: 'customers', source: 'long', columns, remaining: 'keep' })
  await said('POST', `/imports/${id}/trials`, {})
  await house.settle()
}

async function brought(body: string, mapping: MappingWish): Promise<void> {
  await said('POST', `/imports/${await mapped(body, mapping)}/runs`, {})
  await house.settle()
}

const rates: MappingWish = { target: 'rates', source: 'bank', columns: { date: 1, from: 2, to: 3, rate: 4 } }

function ratesFile(days: number): string {
  const start = Date.UTC(1950, 0, 1)
  const lines = Array.from(
    { length: days },
    (_, n) => `${new Date(start + n * 86_400_000).toISOString().slice(0, 10)},USD,JPY,${100 + (n % 50)}.${n % 97}`,
  )
  return `date,from,to,rate\n${lines.join('\n')}\n`
}

function customersFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => `L${n},Long ${n},Food,JP,note ${n},${n},2026-01-01`)
  return `code,name,industry,country,note,seats,since\n${lines.join('\n')}\n`
}

function longRule(conditions: number): object {
  const one = (n: number) => ({ kind: 'field', field: 'customer.industry', test: { op: 'contains', text: `x${n}` } })
  const some = (n: number) => ({ kind: 'any', rules: Array.from({ length: 50 }, (_, m) => one(n * 50 + m)) })
  return { kind: 'all', rules: Array.from({ length: conditions / 50 }, (_, n) => some(n)) }
}

/** Somebody of whom much is on record. */
async function somebody(): Promise<string> {
  const name = `Wanda Quist${persons.length}`
  const { id } = await home.api.people.create({ customerId, name, email: `wanda${persons.length}@harbor.example` })
  const { owner } = house.house.stores.pools
  await owner.query(
    `INSERT INTO interactions (workspace_id, customer_id, kind, title, body, happened_at)
     SELECT $1, $2, 'note', 'Call ' || n, repeat('Spoke with ' || $3 || ' of the kitchen. ', 20), now() FROM generate_series(1, 2000) n`,
    [home.workspace.id, customerId, name],
  )
  await home.desk().facts.run(
    `INSERT INTO events (workspace_id, customer_id, person_id, occurred_at, received_at, name, type, source, message_id, user_id, anonymous_id, properties)
     SELECT {workspace:UUID}, {customer:UUID}, {person:UUID}, now64(3), now64(3), 'Opened', 'track', 'app', concat({mark:String}, toString(number)), {mark:String}, '',
       concat('{"page":"/', toString(number), '","said":"', repeat('long ', 20), '"}')
     FROM numbers({count:UInt64})`,
    { customer: customerId, person: id, mark: `w${persons.length}`, count: events },
  )
  return id
}

/** As if a year had passed: customers with contracts and plays. */
async function filled(): Promise<void> {
  const { owner } = house.house.stores.pools
  await owner.query(
    `WITH made AS (
       INSERT INTO customers (workspace_id, name, normal_name, industry, attributes)
       SELECT $1, 'Kitchen <' || n || '> & Söhne 厨房', 'kitchen ' || n, 'Food', jsonb_build_object('note', repeat('long ', 10), 'seats', n)
       FROM generate_series(1, $2::int) n RETURNING id),
     agreed AS (
       INSERT INTO contracts (workspace_id, source, external_id, customer_id, plan, kind, starts_on, ends_on, amount, currency)
       SELECT $1, 'test', id::text, id, 'Standard', 'subscription', '2025-05-01', '2027-04-30', 120000.5, 'JPY' FROM made)
     INSERT INTO plays (workspace_id, customer_id, kind, reason, because, act, due_on)
     SELECT $1, id, 'risk', 'health', '{"en":"Quiet","ja":"静か"}', '{"en":"Call","ja":"電話"}', '2026-04-02' FROM made`,
    [home.workspace.id, customers],
  )
}
