import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { csvOf } from '../../../test/written-files.ts'
import { recordEvents } from '../events/events.ts'
import type { MappingWish } from '../mappings/contract.ts'

vi.setConfig({ testTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Home = Awaited<ReturnType<World['workspace']>>

async function bring({ api, request }: Home, rows: string[][], mapping: MappingWish) {
  const answer = await request('/api/v1/uploads?name=list.csv', { method: 'POST', body: csvOf(rows) })
  const { id: uploadId } = Object(await answer.json())
  const made = await api.imports.create({ uploadId, mapping })
  const { id } = await api.imports.run({ id: made.id })
  await here.settle()
  const { created, rejected } = await api.imports.progress({ id })
  return { created, rejected }
}

function tell({ desk }: Home, told: readonly { name: string; messageId: string; userId: string }[]) {
  return desk().transaction((context) =>
    recordEvents(
      context,
      told.map((event) => ({
        type: 'track',
        occurredAt: context.now,
        receivedAt: context.now,
        anonymousId: '',
        groupId: '',
        properties: {},
        source: 'test',
        ...event,
      })),
    ),
  )
}

const columns = { external_id: 'id', email: 'mail', name: 'name', title: 'title', customer_name: 'company' }
const mapping: MappingWish = { target: 'people', source: 'list', columns, remaining: 'leave' }
const heads = ['id', 'mail', 'name', 'title', 'company']
const sheet = [
  heads,
  ['P1', 'yamada@sakura.example', '山田 太郎', '部長', '桜フーズ'],
  ['P2', 't-yamada@mobile.example', 'ヤマダ タロウ', '課長', '桜フーズ'],
]

async function brought(home: Home) {
  await home.api.customers.create({ name: '桜フーズ' })
  expect(await bring(home, sheet, mapping)).toEqual({ created: 2, rejected: 0 })
  const { rows } = await home.api.people.list({})
  const idOf = (name: string) => rows.find((one) => one.name === name)?.id ?? ''
  return { keptId: idOf('山田 太郎'), absorbedId: idOf('ヤマダ タロウ'), customerId: rows[0]?.customerId ?? '' }
}

test('a file that says the former id, address or name of a joined person finds them, and leaves their address as it was chosen', async () => {
  const home = await here.workspace()
  const { api } = home
  const { keptId, absorbedId, customerId } = await brought(home)
  const join = await api.joins.join({ id: keptId, absorbedId })
  const again = async (rows: string[][]) => {
    expect(await bring(home, [heads, ...rows], mapping)).toEqual({ created: 0, rejected: 0 })
    const people = (await api.people.list({ customerId })).rows
    expect(people.map(({ id }) => id)).toEqual([keptId])
    return people[0]
  }
  const known = { name: '山田 太郎', email: 'yamada@sakura.example' }
  expect(await again([['P2', 't-yamada@mobile.example', 'ヤマダ タロウ', '本部長', '桜フーズ']])).toMatchObject({
    ...known,
    title: '本部長',
  })
  expect(await again([['', 'T-Yamada@mobile.example', '', '専務', '桜フーズ']])).toMatchObject({
    ...known,
    title: '専務',
  })
  expect(await again([['', '', 'ヤマダ タロウ', '副社長', '桜フーズ']])).toMatchObject({ ...known, title: '副社長' })
  const answers = [
    ['mail', 'nps', 'at'],
    ['t-yamada@mobile.example', '7', '2026-03-20'],
  ]
  const asked: MappingWish = {
    target: 'responses',
    source: 'form',
    columns: { email: 'mail', nps: 'nps', answered_at: 'at' },
    remaining: 'leave',
  }
  expect(await bring(home, answers, asked)).toEqual({ created: 1, rejected: 0 })
  expect((await api.surveys.list({ customerId })).rows).toMatchObject([{ personId: keptId }])

  await api.joins.part({ id: join.id })
  expect(await bring(home, sheet, mapping)).toEqual({ created: 0, rejected: 0 })
  expect((await api.people.list({ customerId })).rows).toHaveLength(2)
})

test('what happened under either id is of the joined person, also what comes later, and goes back when they are told apart', async () => {
  const home = await here.workspace()
  const { api } = home
  const { id: customerId } = await api.customers.create({ name: 'Harbor' })
  const [kept, other] = [
    await api.people.create({ customerId, name: 'Kim', externalIds: [{ source: 'events', externalId: 'u1' }] }),
    await api.people.create({
      customerId,
      name: 'Kim',
      email: 'kim@harbor.example',
      externalIds: [{ source: 'events', externalId: 'u2' }],
    }),
  ]
  const facts = here.house.stores.facts.of(home.workspace.id)
  const ofPerson = async (personId: string) => {
    const found = await facts.all<{ id: string }>(
      'SELECT message_id AS id FROM events WHERE workspace_id = {workspace:UUID} AND person_id = {person:UUID} ORDER BY id',
      { person: personId },
    )
    return found.map(({ id }) => id)
  }
  await tell(home, [
    { name: 'Opened', messageId: 'm1', userId: 'u1' },
    { name: 'Opened', messageId: 'm2', userId: 'u2' },
    { name: 'Opened', messageId: 'm3', userId: 'kim@harbor.example' },
  ])
  const { id } = await api.joins.join({ id: kept.id, absorbedId: other.id })
  await here.settle()
  expect(await ofPerson(kept.id)).toEqual(['m1', 'm2', 'm3'])
  await tell(home, [
    { name: 'Opened', messageId: 'm4', userId: 'u2' },
    { name: 'Opened', messageId: 'm5', userId: 'u1' },
  ])
  expect(await ofPerson(kept.id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5'])
  await api.joins.part({ id })
  await here.settle()
  expect(await ofPerson(kept.id)).toEqual(['m1', 'm5'])
  expect(await ofPerson(other.id)).toEqual(['m2', 'm3', 'm4'])
})

test('erasing a person erases what was on record of them under either record', async () => {
  const home = await here.workspace()
  const { api, workspace } = home
  const { keptId, absorbedId } = await brought(home)
  await api.joins.join({ id: keptId, absorbedId })
  expect(JSON.stringify(await api.people.export({ id: keptId }))).toContain('ヤマダ タロウ')
  await api.people.erase({ id: keptId })
  const { rows } = await here.house.stores.pools.owner.query(
    `SELECT (SELECT coalesce(string_agg(to_jsonb(j)::text, ''), '') FROM person_joins j WHERE j.workspace_id = $1)
       || (SELECT coalesce(string_agg(to_jsonb(p)::text, ''), '') FROM people p WHERE p.workspace_id = $1)
       || (SELECT coalesce(string_agg(to_jsonb(f)::text, ''), '') FROM person_further f WHERE f.workspace_id = $1)
       || (SELECT coalesce(string_agg(concat(c.before, c.after), ''), '') FROM record_changes c WHERE c.workspace_id = $1
            AND c.record IN ('people', 'person_further', 'person_joins')) AS said`,
    [workspace.id],
  )
  for (const word of ['山田', 'ヤマダ', 'yamada', 'mobile.example']) expect(rows[0]?.said).not.toContain(word)
  const [join] = (await api.joins.list({ id: (await api.people.find({ id: keptId })).customerId ?? '' })).rows
  await expect(api.joins.part({ id: join?.id ?? '' })).rejects.toMatchObject({ status: 409 })
})

test('probable twins share a name however it is written, an address or a number; whoever shares those of an office does not', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '斎藤商店' })
  const { id: elsewhere } = await api.customers.create({ name: '別の会社' })
  const add = async (wish: Parameters<typeof api.people.create>[0]) =>
    (await api.people.create({ customerId, ...wish })).id
  const written = await add({ name: '髙橋 齋', nameKana: 'タカハシ サイ', email: 'saito@shop.example' })
  const turned = await add({ name: '斎 高橋' })
  const read = await add({ name: 'たかはし さい' })
  const unnamed = await add({ name: '', email: 'saito@shop.example' })
  await add({ name: '木村 花', email: 'info@shop.example', phone: '03-1234-5678' })
  await add({ name: '森 健', email: 'info@shop.example', phone: '03-1234-5678' })
  await add({ name: '林 優', phone: '090-1111-2222' })
  const numbered = await add({ name: '林', phone: '+81 90-1111-2222' })
  await add({ customerId: elsewhere, name: '髙橋 齋', email: 'saito@shop.example' })
  await add({ name: 'John Smith', phone: '03-1234-5678' })
  // So many at one number are a house.
  for (const rest of ['', ...'一二三四五六七八九十百千万東西南北春夏秋冬'])
    await add({ name: `原${rest}`, phone: '03-9999-0000' })
  const twins = (await api.joins.twinsOf({ id: written })).rows
  expect(new Map(twins.map(({ id, because }) => [id, because]))).toEqual(
    new Map([
      [turned, ['name']],
      [read, ['name']],
      [unnamed, ['email']],
    ]),
  )
  expect((await api.joins.twinsOf({ id: numbered })).rows).toMatchObject([{ name: '林 優', because: ['phone'] }])
  const first = await api.joins.twins({ customerId, limit: 2 })
  const rest = await api.joins.twins({ customerId, limit: 10, cursor: first.next ?? '' })
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([2, 2, null])
  expect((await api.joins.twins({ customerId: elsewhere })).rows).toEqual([])
  expect((await api.joins.twins({})).rows).toHaveLength(4)
})

test('a number that is known besides is known however a file writes it', async () => {
  const home = await here.workspace()
  const { api } = home
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const add = async (phone: string) => (await api.people.create({ customerId, name: '山田 太郎', phone })).id
  const [keptId, absorbedId] = [await add('03-1111-2222'), await add('09012345678')]
  await api.joins.join({ id: keptId, absorbedId })
  const columns = { name: 'name', phone: 'phone', customer_name: 'company' }
  const said = [
    ['name', 'phone', 'company'],
    ['山田 太郎', '０９０−１２３４−５６７８', '桜フーズ'],
  ]
  await bring(home, said, { target: 'people', source: 'list', columns, remaining: 'leave' })
  expect((await api.people.list({ customerId })).rows).toMatchObject([{ id: keptId, phone: '03-1111-2222' }])
})

test('of what both have, the like stays behind, and nothing is lost when they are told apart', async () => {
  const { api, desk } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Mill' })
  const add = async (email: string) => (await api.people.create({ customerId, name: 'Jo', email })).id
  const [a, b, c, d] = [
    await add('a@mill.example'),
    await add('x@mill.example'),
    await add('c@mill.example'),
    await add('x@mill.example'),
  ]
  await api.joins.join({ id: a, absorbedId: b })
  await api.joins.join({ id: c, absorbedId: d })
  const furtherOf = () =>
    desk().transaction(async ({ db, workspace }) => {
      const { rows } = await sql<{ row: unknown }>`
        SELECT jsonb_build_array(person_id, key) AS row FROM person_further WHERE workspace_id = ${workspace.id} ORDER BY 1`.execute(
        db,
      )
      return rows.map(({ row }) => row)
    })
  const before = await furtherOf()
  const join = await api.joins.join({ id: a, absorbedId: c })
  expect(join.stayed).toEqual([{ record: 'person_further', count: 1 }])
  expect((await api.people.find({ id: a })).further.map(({ value }) => value)).toEqual([
    'c@mill.example',
    'x@mill.example',
  ])
  await api.joins.part({ id: join.id })
  expect(await furtherOf()).toEqual(before)
})
