import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('people and customers are found by a piece of what they are called', async () => {
  const { api } = await here.workspace()
  const sakura = await api.customers.create({
    name: '株式会社 桜フーズ',
    externalIds: [{ source: 'crm', externalId: 'C-77' }],
  })
  const person = await api.people.create({
    customerId: sakura.id,
    familyName: '青木',
    givenName: 'さくら',
    email: 'aoki@sakura.example',
  })
  const tomas = await api.people.create({ name: 'Tomás Rivera' })
  expect(person.name).toBe('青木 さくら')
  const found = async (q: string) => {
    const { customers, people } = await api.search.find({ q })
    return [...customers, ...people].map(({ id }) => id)
  }
  expect(await found('桜')).toEqual([sakura.id])
  expect(await found('C-77')).toEqual([sakura.id])
  expect(await found('さくら')).toEqual([person.id])
  expect(await found('青木さ')).toEqual([person.id])
  expect(await found('AOKI@')).toEqual([person.id])
  expect(await found('rivera')).toEqual([tomas.id])
  expect(await found('Tomas R')).toEqual([tomas.id])
  expect(await found('100%')).toEqual([])
  await here.settle()
  expect(await found('フーズ')).toEqual([sakura.id])
})

test('a person is found by how the name is read, and parts that nobody told stay unknown', async () => {
  const { api } = await here.workspace()
  const aoki = await api.people.create({
    familyName: '青木',
    givenName: 'さくら',
    familyKana: 'アオキ',
    givenKana: 'ｻｸﾗ',
  })
  expect(aoki).toMatchObject({ name: '青木 さくら', nameKana: 'アオキ サクラ', givenKana: 'サクラ', honorific: null })
  const ono = await api.people.create({
    name: '小野 真理',
    nameKana: 'オノ マリ',
    honorific: '先生',
    zone: 'Asia/Tokyo',
  })
  expect(ono).toMatchObject({
    familyName: null,
    givenName: null,
    familyKana: null,
    givenKana: null,
    zone: 'Asia/Tokyo',
  })
  const found = async (q: string) => (await api.search.find({ q })).people.map(({ id }) => id)
  expect(await found('あおき')).toEqual([aoki.id])
  expect(await found('ｻｸﾗ')).toEqual([aoki.id])
  expect([await found('オノマ'), await found('まり')]).toEqual([[ono.id], [ono.id]])
  const listed = async (q: string) => (await api.people.list({ q })).rows.map(({ id }) => id)
  expect([await listed('ｻｸﾗ'), await listed('おのま'), await listed('nobody')]).toEqual([[aoki.id], [ono.id], []])
  await api.people.change({ id: ono.id, familyKana: 'コノ', givenKana: 'マリ' })
  expect([await found('オノ'), await found('この')]).toEqual([[], [ono.id]])
  for (const [wish, path] of [
    [{ nameKana: '小野' }, 'nameKana'],
    [{ familyKana: 'オノ3' }, 'familyKana'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ honorific: '様'.repeat(21) }, 'honorific'],
  ] as const)
    await expect(api.people.change({ id: ono.id, ...wish }), path).rejects.toMatchObject({
      status: 422,
      data: { issues: [{ path }] },
    })
  await api.people.change({ id: ono.id, zone: null, honorific: '', nameKana: null })
  expect(await api.people.find({ id: ono.id })).toMatchObject({ zone: null, honorific: null })
})

test('consent is kept decision by decision, and withdrawn consent leaves the facts', async () => {
  const { api, workspace } = await here.workspace()
  const customer = await api.customers.create({ name: '小野 真理', kind: 'person' })
  const { id } = await api.people.create({ customerId: customer.id, name: '小野 真理' })
  await api.surveys.create({ customerId: customer.id, personId: id, survey: 'yearly', nps: 9 })
  await here.settle()
  const facts = here.house.stores.facts.of(workspace.id)
  const inFacts = async (table: string) =>
    (
      await facts.first<{ n: number }>(
        `SELECT toUInt32(count()) AS n FROM ${table} FINAL WHERE workspace_id = {workspace:UUID}`,
      )
    )?.n
  expect([await inFacts('customers'), await inFacts('responses')]).toEqual([1, 1])

  await api.people.decide({ id, purpose: 'analysis', given: false, note: 'by telephone' })
  await here.settle()
  expect([await inFacts('customers'), await inFacts('responses')]).toEqual([0, 0])
  expect(await facts.first('SELECT may_analyse FROM people FINAL WHERE workspace_id = {workspace:UUID}')).toEqual({
    may_analyse: 0,
  })

  await api.people.decide({ id, purpose: 'analysis', given: true })
  await here.settle()
  expect([await inFacts('customers'), await inFacts('responses')]).toEqual([1, 1])
  expect((await api.people.consents({ id })).rows.map(({ given, note }) => [given, note])).toEqual([
    [true, null],
    [false, 'by telephone'],
  ])
  expect((await api.people.find({ id })).consents).toEqual({ analysis: true })
})

test('one person is exported from both stores and erased in both; counts remain', async () => {
  const { api, workspace } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Blue Harbor Hotels' })
  const { id } = await api.people.create({
    customerId,
    name: 'Ines Moreau',
    email: 'ines@harbor.example',
    phone: '+33 1 23 45',
    externalIds: [{ source: 'app', externalId: 'U-9' }],
  })
  const { id: colleague } = await api.people.create({ customerId, name: 'Paul Weiss' })
  await api.people.change({ id, title: 'Director' })
  await api.interactions.create({
    customerId,
    kind: 'call',
    title: 'With Ines',
    body: 'Ines Moreau said so',
    personIds: [id],
  })
  await api.interactions.create({
    customerId,
    kind: 'meeting',
    body: 'Ines Moreau and Paul agreed',
    personIds: [id, colleague],
  })
  await api.surveys.create({ customerId, personId: id, survey: 'yearly', nps: 3, comment: 'I am Ines' })
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
      user_id: 'U-9',
      anonymous_id: 'device-1',
      properties: '{"email":"ines@harbor.example"}',
    },
    { ...event, message_id: 'm2', user_id: '', anonymous_id: 'device-1', properties: '{"page":"/"}' },
    { ...event, message_id: 'm3', user_id: 'U-10', anonymous_id: 'device-2', properties: '{"page":"/"}' },
  ])

  const exported = await api.people.export({ id })
  expect(exported.people).toMatchObject([{ name: 'Ines Moreau', title: 'Director' }])
  expect(exported.events?.map(({ message_id }) => message_id)).toEqual(['m1', 'm2'])
  expect(exported.interactions).toHaveLength(2)

  expect(await api.people.erase({ id })).toMatchObject({ id, events: 2 })
  await here.settle()
  const events = await facts.all(
    'SELECT message_id, user_id, anonymous_id, properties FROM events WHERE workspace_id = {workspace:UUID} ORDER BY message_id',
  )
  expect(events).toEqual([
    { message_id: 'm1', user_id: '', anonymous_id: '', properties: '{}' },
    { message_id: 'm2', user_id: '', anonymous_id: '', properties: '{}' },
    { message_id: 'm3', user_id: 'U-10', anonymous_id: 'device-2', properties: '{"page":"/"}' },
  ])
  expect((await api.interactions.list({ customerId })).rows.map(({ title, body }) => [title, body])).toContainEqual([
    '',
    '',
  ])
  expect((await api.surveys.list({ customerId })).rows).toMatchObject([{ nps: 3, comment: '' }])
  expect((await api.people.list({ customerId })).rows).toHaveLength(2)
  expect((await api.search.find({ q: 'Ines' })).people).toEqual([])
  await expect(api.people.change({ id, name: 'Ines' })).rejects.toMatchObject({ status: 409 })

  const { owner } = here.house.stores.pools
  for (const table of [
    'people',
    'person_external_ids',
    'record_changes',
    'interactions',
    'responses',
    'notices',
    'idempotent_answers',
  ]) {
    const { rows } = await owner.query(
      `SELECT t::text FROM ${table} t WHERE workspace_id = $1 AND t::text ~* 'ines@|moreau|U-9|\\+33'`,
      [workspace.id],
    )
    expect(rows, table).toEqual([])
  }
})

test('erasing clears the change log of that person, and of nobody and nothing else', async () => {
  const { api, workspace, desk } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '小野 真理', kind: 'person' })
  const { id } = await api.people.create({ customerId, name: '小野 真理' })
  const { id: colleague } = await api.people.create({ customerId, name: 'Paul Weiss' })
  await api.people.change({ id: colleague, title: 'Director' })
  await api.customers.change({ id: customerId, stage: 'leaving', domain: 'ono.example' })
  const meeting = { customerId, kind: 'meeting' as const, title: 'With 小野 真理', personIds: [id, colleague] }
  const { id: met } = await api.interactions.create(meeting)
  await api.interactions.change({ id: met, body: '小野 真理 agreed', kind: 'call' })
  const { id: gone } = await api.interactions.create({ ...meeting, body: '小野' })
  await api.interactions.remove({ id: gone })

  const forget = (statement: RawBuilder<unknown>) => desk().transaction(({ db }) => statement.execute(db))
  const columns = sql`SELECT forget_columns_in_changes(${colleague}, 'people', ARRAY[${colleague}::uuid], ARRAY['title'])`
  for (const statement of [columns, sql`SELECT forget_words_in_changes(${colleague}, 'Director')`])
    await expect(forget(statement)).rejects.toThrow('is not erased')
  await api.people.erase({ id })
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT record_id, act, before, after FROM record_changes WHERE workspace_id = $1',
    [workspace.id],
  )
  expect(JSON.stringify(rows)).not.toMatch(/小野|ono/)
  const kept = rows.map(({ record_id, after }) => ({ record_id, after }))
  expect(kept).toContainEqual({ record_id: colleague, after: { title: 'Director' } })
  expect(kept).toContainEqual({ record_id: customerId, after: { stage: 'leaving' } })
  expect(kept).toContainEqual({ record_id: met, after: { kind: 'call' } })
})
