import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { backup } from '#platform/backup/backup.ts'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

/** Every table that holds rows of workspaces, with its columns of text. */
async function columnsOfText(): Promise<{ table: string; column: string }[]> {
  const { rows } = await here.house.stores.pools.owner.query(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN pg_class k ON k.relname = c.table_name AND k.relkind = 'r' AND k.relrowsecurity
     WHERE c.table_schema = 'public' AND c.udt_name IN ('text', '_text', 'varchar', '_varchar', 'bpchar', 'json', 'jsonb', 'citext')`,
  )
  return rows
}

test('every column of text says whether it speaks of persons', async () => {
  const declared = new Set(
    (here.house.contributions.personal ?? []).flatMap(({ tables }) =>
      tables.flatMap((one) => {
        const erased =
          one.erased === undefined
            ? []
            : typeof one.erased === 'object'
              ? one.erased.rowsWith
              : Object.keys(one.erased(nobody))
        const columns = [
          ...erased,
          ...(one.written ?? []),
          ...(one.prose ?? []),
          ...(one.derived ?? []),
          ...(one.otherwise ?? []),
          ...(one.plain ?? []),
        ]
        return columns.map((column) => `${one.table}.${column}`)
      }),
    ),
  )
  const present = (await columnsOfText()).map(({ table, column }) => `${table}.${column}`)
  expect(present.filter((one) => !declared.has(one))).toEqual([])
  expect(present.length).toBeGreaterThan(100)
})

const nobody = {
  names: [],
  workspaceId: '',
  id: '',
  customerId: null,
  isCustomer: false,
  at: new Date(0),
  address: null,
  reachedAt: [],
  erasedName: '',
  anywhere: null,
  nearby: null,
}

const traces = /ines|moreau|harbor\.example|1 23 45 678|U-9123|invoice 4711/i

test('whoever is erased is named nowhere any more: not in a record, the log, a notice, an event, a statement kept among the facts, or a backup', async () => {
  const home = await here.workspace()
  const { api, workspace } = home
  const { id: customerId } = await api.customers.create({ name: 'Blue Bay Hotels' })
  const { id: elsewhere } = await api.customers.create({ name: 'Kita Foods' })
  await api.attributes.declare({ subject: 'customer', name: 'contact', label: 'Contact', type: 'text' })
  await api.customers.change({ id: customerId, attributes: { contact: 'Ines Moreau' } })
  await here.settle()
  const { id } = await api.people.create({
    customerId,
    name: 'Ines Moreau',
    email: 'ines@harbor.example',
    phone: '+33 1 23 45 678',
    externalIds: [{ source: 'app', externalId: 'U-9123' }],
  })
  const { id: colleague } = await api.people.create({
    customerId,
    name: 'Paul Weiss',
    title: 'Assistant of Ines Moreau',
  })
  await api.people.decide({ id, purpose: 'service', given: true, note: 'said by Ines' })
  for (const personIds of [[id], [id, colleague], []])
    await api.interactions.create({ customerId, kind: 'call', title: 'Ines', body: 'Moreau was there', personIds })
  await api.interactions.create({
    customerId: elsewhere,
    kind: 'note',
    body: 'MOREAU, Ines has moved here; ines@harbor.example',
  })
  await api.surveys.create({ customerId, personId: id, survey: 'yearly', nps: 3, comment: 'Invoice 4711 was wrong' })
  await api.surveys.create({ customerId: elsewhere, survey: 'yearly', nps: 9, comment: 'Ines Moreau helped' })
  await api.support.create({
    customerId,
    personId: id,
    subject: 'Where is invoice 4711?',
    openedAt: '2026-03-01T00:00:00Z',
  })
  await api.health.override({ id: customerId, band: 'watch', reason: 'Ines leaves', until: '2026-05-01' })
  const play = await api.plays.open({
    customerId,
    kind: 'activity',
    reason: 'Ines Moreau asked for a call',
    act: { en: 'Call Ines Moreau', ja: 'Ines Moreau 様に電話' },
  })
  await api.plays.snooze({ id: play.id, until: '2026-04-02', reason: 'Ines is away' })
  await api.plays.complete({ id: play.id, note: 'spoke with Ines' })
  await api.portfolio.saveView({
    name: 'Mine',
    shared: false,
    wish: { filter: { text: 'Ines Moreau' }, order: { sort: 'name' }, columns: ['stage'] },
  })
  const facts = here.house.stores.facts.of(workspace.id)
  const event = {
    customer_id: customerId,
    occurred_at: '2026-03-01T00:00:00Z',
    received_at: '2026-03-01T00:00:00Z',
    name: 'Opened',
    type: 'track',
    source: 'app',
  }
  await facts.insert('events', [
    {
      ...event,
      person_id: id,
      message_id: 'm1',
      user_id: 'U-9123',
      anonymous_id: 'd1',
      properties: '{"email":"ines@harbor.example"}',
    },
    {
      ...event,
      customer_id: elsewhere,
      message_id: 'm2',
      user_id: 'U-2',
      anonymous_id: '',
      properties: '{"page":"/","invited":"Ines Moreau"}',
    },
  ])
  await here.settle()
  await api.people.erase({ id })
  await here.settle()

  const { owner } = here.house.stores.pools
  for (const table of new Set((await columnsOfText()).map((one) => one.table))) {
    const { rows } = await owner.query(`SELECT t::text AS said FROM ${table} t`)
    expect(
      rows.map(({ said }) => said).filter((said) => traces.test(said)),
      table,
    ).toEqual([])
  }
  expect(
    await facts.all(
      'SELECT message_id, properties FROM events WHERE workspace_id = {workspace:UUID} ORDER BY message_id',
    ),
  ).toEqual([
    { message_id: 'm1', properties: '{}' },
    { message_id: 'm2', properties: '{"page":"/","invited":"…"}' },
  ])
  const { client } = here.house.stores.facts
  const ask = async <Row>(query: string) => (await client.query({ query, format: 'JSONEachRow' })).json<Row>()
  for (const { name } of await ask<{ name: string }>(
    "SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree'",
  ))
    expect(
      (await ask(`SELECT * FROM ${name}`)).map((row) => JSON.stringify(row)).filter((row) => traces.test(row)),
      name,
    ).toEqual([])
  expect(
    await ask<{ command: string }>(
      "SELECT command FROM system.mutations WHERE match(command, '(?i)ines|moreau|harbor|9123')",
    ),
  ).toEqual([])
  if (!process.env.CLICKHOUSE_URL) expect(statementsSaying(join(here.house.config.data, 'facts'))).toEqual([])
  const saved = gunzipSync(await buffer(backup(here.house.stores))).toString()
  expect(saved.split('\n').filter((line) => traces.test(line))).toEqual([])

  const kept = await api.interactions.list({ customerId: elsewhere })
  expect(kept.rows.map(({ body }) => body)).toEqual(['… has moved here; …'])
  expect((await api.people.find({ id: colleague })).title).toBe('Assistant of …')
  expect((await api.surveys.list({ customerId })).rows).toMatchObject([{ nps: 3, comment: '' }])
  expect((await api.customers.find({ id: customerId })).attributes).toEqual({ contact: '…' })
})

test('a consumer goes with what was merged into them and with ids made of their name, before anything else has happened', async () => {
  const { api, workspace } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '山田 太郎', kind: 'person', domain: 'yamada.example' })
  const { id: double } = await api.customers.create({ name: '山田太郎', kind: 'person' })
  await api.merges.merge({ id: customerId, absorbedId: double })
  const { owner } = here.house.stores.pools
  await owner.query(
    `INSERT INTO purchases (workspace_id, customer_id, external_id, product, currency, purchased_at)
     VALUES ($1, $2, '山田太郎 / coffee / 2026-03-01', 'coffee', 'JPY', now())`,
    [workspace.id, customerId],
  )
  const { id } = await api.people.create({
    customerId,
    name: '山田 太郎',
    externalIds: [{ source: 'app', externalId: 'yamada-1' }],
  })
  // What was made known a moment ago and waits to be followed.
  await owner.query(
    'INSERT INTO event_introductions (workspace_id, external_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [workspace.id, 'yamada-1'],
  )
  await api.people.erase({ id })
  await here.settle()
  for (const table of new Set((await columnsOfText()).map((one) => one.table))) {
    const { rows } = await owner.query(`SELECT t::text AS said FROM ${table} t`)
    expect(
      rows.map(({ said }) => said).filter((said) => /山田|太郎|yamada/.test(said)),
      table,
    ).toEqual([])
  }
  const versions = await here.house.stores.facts
    .of(workspace.id)
    .all('SELECT name FROM customers WHERE workspace_id = {workspace:UUID} AND deleted = 0')
  expect(versions).toEqual([{ name: '(erased)' }])
})

test('where a consumer lived and what was noted of their contracts goes from merges and amendments, too', async () => {
  const { api } = await here.workspace()
  const lived = { postalCode: '060-0042', prefecture: '01', municipalityCode: '01101', address: '大通西1-2' }
  const consumer = { name: '森 葵', kind: 'person', ...lived, stage: 'active' } as const
  const { id: customerId } = await api.customers.create({ name: '森 葵', kind: 'person', stage: 'trial' })
  const { id: double } = await api.customers.create(consumer)
  const contract = { startsOn: '2026-01-01', amount: '100' }
  for (const whose of [customerId, double]) {
    const { id } = await api.contracts.create({ customerId: whose, ...contract })
    await api.contracts.amend({ id, fromOn: '2026-02-01', amount: '90', note: '失業のため減額' })
  }
  const { id: gone } = await api.contracts.create({ customerId, ...contract })
  await api.contracts.amend({ id: gone, fromOn: '2026-02-01', amount: '80', note: '失業のため減額' })
  await api.contracts.remove({ id: gone })
  const { id: mergeId } = await api.merges.merge({ id: customerId, absorbedId: double, take: ['stage'] })
  const { id } = await api.people.create({ customerId, name: '森 葵' })
  await api.people.erase({ id })
  const { owner } = here.house.stores.pools
  for (const table of new Set((await columnsOfText()).map((one) => one.table))) {
    const { rows } = await owner.query(`SELECT t::text AS said FROM ${table} t`)
    // An instant or an id may happen to hold the same digits.
    const said = rows.map((row) => row.said.replace(/[\d-]+ [\d:]+\.\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, ''))
    expect(
      said.filter((one) => /060-?0042|01101|大通|(?:before|after)""?: ""?01|失業/.test(one)),
      table,
    ).toEqual([])
  }
  const amended = (await api.contracts.list({ customerId })).rows.flatMap(({ amendments }) => amendments)
  expect(amended.map(({ note }) => note)).toEqual(['', ''])
  await api.merges.unmerge({ id: mergeId })
  expect((await api.customers.find({ id: customerId })).stage).toBe('trial')
})

test('whoever bears the same name stays, as do places that are called so, numbers of orders, and what waits to be heard', async () => {
  const { api, workspace } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '千葉商事' })
  const { id: elsewhere } = await api.customers.create({ name: 'Kita Foods' })
  await api.attributes.declare({ subject: 'customer', name: 'price', label: 'Price', type: 'text' })
  await api.customers.change({ id: customerId, attributes: { price: '千葉県価格' } })
  const { id } = await api.people.create({ customerId, name: '千葉 Price', phone: '555-0123' })
  const { id: namesake } = await api.people.create({ customerId: elsewhere, name: 'Price 千葉' })
  await api.interactions.create({
    customerId,
    kind: 'note',
    body: '千葉様と千葉支店で。Price agreed to the priceless offer',
  })
  await api.interactions.create({ customerId: elsewhere, kind: 'note', body: '千葉 Price' })
  const facts = here.house.stores.facts.of(workspace.id)
  const properties = '{"order":5550123,"orders":[15550123],"千葉 Price":"x","said":"call 555 0123"}'
  await facts.insert('events', [
    {
      customer_id: elsewhere,
      occurred_at: '2026-03-01T00:00:00Z',
      received_at: '2026-03-01T00:00:00Z',
      name: 'Ordered',
      type: 'track',
      source: 'app',
      message_id: 'm1',
      user_id: 'U-1',
      anonymous_id: '',
      properties,
    },
  ])
  await api.people.erase({ id })
  await here.settle()
  expect((await api.customers.find({ id: customerId })).attributes).toEqual({ price: '千葉県価格' })
  expect((await api.people.find({ id: namesake })).name).toBe('Price 千葉')
  const bodies = async (of: string) => (await api.interactions.list({ customerId: of })).rows.map(({ body }) => body)
  expect(await bodies(customerId)).toEqual(['…様と千葉支店で。… agreed to the priceless offer'])
  expect(await bodies(elsewhere)).toEqual(['千葉 Price'])
  const [event] = await facts.all<{ properties: string }>(
    'SELECT properties FROM events WHERE workspace_id = {workspace:UUID}',
  )
  expect(event?.properties).toBe('{"order":null,"orders":[15550123],"千葉 Price":"x","said":"call …"}')
  expect(
    await here.house.stores.pools.owner.query('SELECT FROM notice_deliveries WHERE failed_at IS NOT NULL'),
  ).toMatchObject({
    rowCount: 0,
  })
})

/** Statements that rewrite stay in the folder for long; parts that were replaced are gone within eight minutes. */
function statementsSaying(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith('mutation_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => traces.test(readFileSync(path, 'latin1')))
}
