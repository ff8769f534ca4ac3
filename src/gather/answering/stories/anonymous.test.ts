import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { handOnAnonymous } from '../sittings/handing-on.ts'
import { npsAsked, publishedIn } from './published.fixture.ts'
import { visitorOf } from './visitor.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Every row of every table that PostgreSQL has, as a backup would have it, and what passes by as well. */
async function dump(): Promise<Set<string>> {
  const { owner } = here.house.stores.pools
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_t%' ORDER BY 1`,
  )
  const found = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
    for (const { row } of rows) found.add(`${name} ${row}`)
  }
  return found
}

async function facts(): Promise<string> {
  const client = here.house.stores.facts.client
  const tables = (await (
    await client.query({
      query: 'SELECT name FROM system.tables WHERE database = currentDatabase()',
      format: 'JSONEachRow',
    })
  ).json()) as { name: string }[]
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await (await client.query({ query: `SELECT * FROM ${name}`, format: 'JSONEachRow' })).text()
    found.push(...rows.split('\n').map((row) => `${name} ${row}`))
  }
  return found.join('\n')
}

const device = {
  'user-agent': 'Sakura-Phone/1.0',
  'x-forwarded-for': '203.0.113.77',
  'x-real-ip': '203.0.113.77',
  'accept-language': 'en',
}

test('of an anonymous answer nothing is kept but what was said, its language and its day; nothing joins it to who was asked', async () => {
  const { api, systemDesk, heard } = await here.workspace()
  const { questionnaireId } = await publishedIn(api)
  const link = await api.answering.make({ questionnaireId, kind: 'anonymous' })
  await here.settle()
  here.travelTo('2026-04-15T10:23:45.678Z')
  const before = await dump()
  const visitor = visitorOf(here, device)
  const first = await visitor.open(link.address ?? '')
  expect(first.html).toContain('Neither who you are nor your device or address nor the time is kept')
  const key = new URL(first.path, 'http://meguri.test').searchParams.get('k') ?? ''
  // What is the same in all keys of the sitting, the second in which it began among it.
  const name = Buffer.from(key, 'base64url').subarray(0, 16)
  const names = [name.toString('base64url').slice(0, -1), name.toString('hex'), hashOf(name.toString('base64url'))]
  expect(names[1]).toContain(Math.floor(Date.parse('2026-04-15T10:23:45Z') / 1000).toString(16))
  const why = await visitor.send(first, { a: '2' })
  const more = await visitor.send(why, { a: 'My boss' })
  const thanks = await Promise.all([visitor.send(more, {}), visitor.send(more, {})])
  expect(thanks.map(({ heading }) => heading)).toEqual(['We will do better', 'We will do better'])
  await here.settle()
  const fresh = [...(await dump()).difference(before)]
  const [sitting = '', ...others] = fresh.filter((row) => !/^(pgboss|passing)\./.test(row))
  expect(others).toEqual([])
  expect(sitting).toContain('public.anonymous_sittings')
  expect(sitting).toContain('2026-04-15')
  const everywhere = fresh.join('\n')
  for (const trace of [
    '10:23',
    '45.678',
    'Sakura-Phone',
    '203.0.113',
    hashOf('203.0.113.77'),
    key,
    first.path,
    ...names,
  ])
    expect(everywhere).not.toContain(trace)
  expect((await api.answering.sittings({})).rows).toEqual([])
  expect((await api.surveys.list({})).rows).toEqual([])

  // The day is not over: nothing is handed on. When it is, it is, once.
  await handOnAnonymous(systemDesk())
  expect((await api.surveys.list({})).rows).toEqual([])
  here.travelTo('2026-04-16')
  await handOnAnonymous(systemDesk())
  await handOnAnonymous(systemDesk())
  await here.settle()
  const { rows } = await api.surveys.list({})
  expect(rows).toMatchObject([
    { nps: 2, comment: 'My boss', personId: null, customerId: null, respondent: null, externalId: null },
  ])
  // Noon in Tokyo.
  expect(rows[0]?.answeredAt).toBe('2026-04-15T03:00:00.000Z')
  const [, id = ''] = /\("?[0-9a-f-]{36}"?,([0-9a-f-]{36})/.exec(sitting) ?? []
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  const after = `${[...(await dump()).difference(before)].join('\n')}\n${await facts()}`
  expect(after).toContain(rows[0]?.id)
  for (const trace of ['10:23', 'Sakura-Phone', '203.0.113', hashOf('203.0.113.77'), key, hashOf(key), id, ...names])
    expect(after).not.toContain(trace)
  const answer = rows[0]?.id ?? ''
  for (const row of after.split('\n').filter((one) => one.includes(answer))) {
    expect(row).not.toContain(link.id)
    expect(row).not.toContain('2026-04-15 1')
  }
  expect(await heard()).toMatchObject([
    { name: 'questionnaire.published' },
    { name: 'survey.answered', about: null, data: { nps: 2 } },
  ])
  expect((await api.answering.find({ id: link.id })).answers).toBe(1)
  here.travelTo('2026-04-15')
})

test('neither ids nor places tell in which order anonymous answers came', async () => {
  const { api, systemDesk } = await here.workspace()
  const { questionnaireId } = await publishedIn(api)
  const { id } = await api.answering.make({ questionnaireId, kind: 'anonymous' })
  const { owner } = here.house.stores.pools
  const count = 60
  for (let n = 0; n < count; n++)
    await api.answering.answer({ id, answers: { nps: 9, more: String(n).padStart(2, '0') } })
  const waiting = await owner.query<{ more: string }>(
    "SELECT answers ->> 'more' AS more FROM anonymous_sittings ORDER BY id",
  )
  here.travelTo('2026-04-16')
  await handOnAnonymous(systemDesk())
  const handed = await owner.query<{ more: string }>(
    "SELECT comment AS more FROM responses WHERE comment ~ '^[0-9]{2}$' ORDER BY id",
  )
  const stored = await owner.query<{ more: string }>(
    "SELECT comment AS more FROM responses WHERE comment ~ '^[0-9]{2}$' ORDER BY ctid",
  )
  for (const { rows } of [waiting, stored, handed]) {
    const order = rows.map(({ more }) => Number(more))
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n))
    const inOrder = order.filter((one, place) => place > 0 && one > (order[place - 1] ?? 0)).length
    // Of sixty in no order about half stand after a smaller one; all do where it is told.
    expect(inOrder).toBeLessThan(count * 0.8)
    expect(inOrder).toBeGreaterThan(count * 0.2)
  }
  here.travelTo('2026-04-15')
})

test('an anonymous answer that lacks what is required is no response, and is forgotten when its day is over', async () => {
  const { api, systemDesk } = await here.workspace()
  const { questionnaireId } = await publishedIn(api, {
    ...npsAsked,
    questions: npsAsked.questions.map((one) => ({ ...one, required: true })),
  })
  const { address, id } = await api.answering.make({ questionnaireId, kind: 'anonymous' })
  const visitor = visitorOf(here)
  await visitor.send(await visitor.open(address ?? ''), { a: '2' })
  here.travelTo('2026-04-16')
  await handOnAnonymous(systemDesk())
  expect((await api.surveys.list({})).rows).toEqual([])
  const { rows } = await here.house.stores.pools.owner.query('SELECT FROM anonymous_sittings WHERE link_id = $1', [id])
  expect(rows).toEqual([])
  here.travelTo('2026-04-15')
})
