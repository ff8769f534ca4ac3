import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { everything } from './everything.fixture.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

async function twoRecords(api: Awaited<ReturnType<World['workspace']>>['api']) {
  await api.attributes.declare({ subject: 'person', name: 'floor', label: 'Floor', type: 'number' })
  const customer = await api.customers.create({ name: '桜フーズ' })
  const kept = await api.people.create({
    customerId: customer.id,
    familyName: '山田',
    givenName: '太郎',
    email: 'yamada@sakura.example',
    title: '部長',
    roles: ['field'],
    externalIds: [{ source: 'crm', externalId: 'C-1' }],
  })
  const other = await api.people.create({
    customerId: customer.id,
    name: 'ヤマダ タロウ',
    email: 't-yamada@mobile.example',
    phone: '090-1234-5678',
    title: '課長',
    department: '営業部',
    roles: ['sponsor'],
    attributes: { floor: 3 },
    externalIds: [{ source: 'shop', externalId: 'S-1' }],
  })
  return { customer, kept, other }
}

test('two records of a person become one and two again, as they were', async () => {
  const { api, desk, heard } = await here.workspace()
  const { customer, kept, other } = await twoRecords(api)
  await api.interactions.create({
    customerId: customer.id,
    kind: 'meeting',
    title: '定例',
    personIds: [kept.id, other.id],
  })
  await api.interactions.create({ customerId: customer.id, kind: 'call', title: '折り返し', personIds: [other.id] })
  await api.surveys.create({ personId: other.id, customerId: customer.id, survey: 'yearly', nps: 9 })
  await api.support.create({ customerId: customer.id, personId: other.id, subject: 'Import fails' })
  await api.people.decide({ id: kept.id, purpose: 'marketing', given: true, channel: 'email' })
  await api.people.decide({ id: other.id, purpose: 'surveys', given: true })
  const before = await desk().transaction(everything)

  const preview = await api.joins.preview({ id: kept.id, absorbedId: other.id, take: ['title'] })
  expect(preview.fields.map(({ field, from, other }) => [field, from, other])).toEqual([
    ['name', 'kept', 'known besides'],
    ['familyName', 'kept', null],
    ['givenName', 'kept', null],
    ['email', 'kept', 'known besides'],
    ['phone', 'absorbed', null],
    ['title', 'absorbed', 'left out'],
    ['department', 'absorbed', null],
    ['customerId', 'both', null],
    ['roles', 'absorbed', null],
    ['attributes.floor', 'absorbed', null],
  ])
  expect(preview.records).toEqual([
    { record: 'cases', kept: 0, absorbed: 1 },
    { record: 'consents', kept: 1, absorbed: 1 },
    { record: 'interactions', kept: 1, absorbed: 2 },
    { record: 'person_external_ids', kept: 1, absorbed: 1 },
    { record: 'responses', kept: 0, absorbed: 1 },
    { record: 'verbatims', kept: 0, absorbed: 1 },
  ])
  expect(await desk().transaction(everything)).toEqual(before)

  const join = await api.joins.join({ id: kept.id, absorbedId: other.id, take: ['title'], seen: preview.seen })
  expect(join).toMatchObject({ keptName: '山田 太郎', absorbedName: 'ヤマダ タロウ', stayed: [] })
  expect(await api.people.find({ id: kept.id })).toMatchObject({
    name: '山田 太郎',
    email: 'yamada@sakura.example',
    phone: '090-1234-5678',
    title: '課長',
    department: '営業部',
    roles: ['field', 'sponsor'],
    attributes: { floor: 3 },
    externalIds: [
      { source: 'crm', externalId: 'C-1' },
      { source: 'shop', externalId: 'S-1' },
    ],
    further: [
      { kind: 'email', value: 't-yamada@mobile.example' },
      { kind: 'name', value: 'ヤマダ タロウ' },
    ],
    consents: { surveys: true },
  })
  expect((await api.people.list({ customerId: customer.id })).rows.map(({ id }) => id)).toEqual([kept.id])
  expect(await api.people.find({ id: other.id })).toMatchObject({ name: '', email: null, joinedInto: kept.id })
  expect((await api.surveys.list({ customerId: customer.id })).rows).toMatchObject([{ personId: kept.id }])
  const met = (await api.interactions.list({ customerId: customer.id })).rows.map(({ personIds }) => personIds)
  expect(met).toEqual([[kept.id], [kept.id]])
  await expect(api.people.change({ id: other.id, title: 'X' })).rejects.toMatchObject({ status: 409 })
  const late = { personId: other.id, customerId: customer.id, survey: 'yearly', nps: 1 }
  await expect(api.surveys.create(late)).rejects.toMatchObject({ status: 422 })
  await expect(api.people.remove({ id: other.id })).rejects.toMatchObject({ status: 409 })
  await expect(api.joins.join({ id: other.id, absorbedId: kept.id })).rejects.toMatchObject({ status: 409 })
  expect((await api.joins.list({ id: customer.id })).rows).toMatchObject([{ id: join.id, undoneAt: null }])

  const parted = await api.joins.part({ id: join.id })
  expect(parted).toMatchObject({ fieldsThatStay: [], recordsThatStay: [] })
  expect(await desk().transaction(everything)).toEqual(before)
  await expect(api.joins.part({ id: join.id })).rejects.toMatchObject({ status: 409 })
  const told = (await heard()).filter(({ name }) => name === 'person.joined' || name === 'person.parted')
  expect(told).toMatchObject([
    { name: 'person.joined', about: kept.id, data: { absorbedId: other.id } },
    { name: 'person.parted', about: kept.id, data: { absorbedId: other.id } },
  ])
})

test('what came or was changed after the join stays where it is, and is named', async () => {
  const { api } = await here.workspace()
  const { customer, kept, other } = await twoRecords(api)
  const { id } = await api.joins.join({ id: kept.id, absorbedId: other.id })
  await api.people.change({ id: kept.id, department: '経営企画室' })
  await api.surveys.create({ personId: kept.id, customerId: customer.id, survey: 'yearly', nps: 3 })
  await api.people.decide({ id: kept.id, purpose: 'news', given: false })
  const parted = await api.joins.part({ id })
  expect(parted.fieldsThatStay).toEqual(['department'])
  expect(parted.recordsThatStay).toEqual([
    { record: 'consents', count: 1 },
    { record: 'responses', count: 1 },
  ])
  expect(await api.people.find({ id: kept.id })).toMatchObject({ department: '経営企画室', phone: null, further: [] })
  // Whoever refused while the two were one is written to under neither.
  for (const one of [kept.id, other.id])
    expect(await api.people.mayWe({ id: one, purpose: 'news', channel: 'email' })).toMatchObject({
      rows: [{ answer: 'no', because: 'withdrawn' }],
    })
})

test('what one record refused is refused by the person, whatever the other agreed to later', async () => {
  const { api } = await here.workspace()
  const { kept, other } = await twoRecords(api)
  await api.people.decide({ id: kept.id, purpose: 'marketing', given: false })
  await api.people.decide({ id: kept.id, purpose: 'surveys', channel: 'phone', given: false })
  here.travelTo('2026-04-02')
  await api.people.decide({ id: other.id, purpose: 'marketing', given: true })
  await api.people.decide({ id: other.id, purpose: 'surveys', given: true, channel: 'phone' })
  await api.people.decide({ id: other.id, purpose: 'surveys', given: true, channel: 'email' })
  const { refusals } = await api.joins.preview({ id: kept.id, absorbedId: other.id })
  expect(refusals).toEqual([
    { purpose: 'marketing', channel: null },
    { purpose: 'surveys', channel: 'phone' },
  ])
  const { id } = await api.joins.join({ id: kept.id, absorbedId: other.id })
  const asked = async (who: string, purpose: 'marketing' | 'surveys', channel: 'email' | 'phone') =>
    (await api.people.mayWe({ id: who, purpose, channel })).rows[0]?.answer
  expect(await asked(kept.id, 'marketing', 'email')).toBe('no')
  expect(await asked(kept.id, 'surveys', 'phone')).toBe('no')
  expect(await asked(kept.id, 'surveys', 'email')).toBe('yes')
  await api.joins.part({ id })
  expect(await asked(kept.id, 'marketing', 'email')).toBe('no')
  expect(await asked(other.id, 'marketing', 'email')).toBe('yes')
})

test('two records are joined as they were compared, or not at all', async () => {
  const { api } = await here.workspace()
  const { kept, other } = await twoRecords(api)
  const { seen } = await api.joins.preview({ id: kept.id, absorbedId: other.id })
  await api.people.change({ id: other.id, phone: '03-1111-2222' })
  await expect(api.joins.join({ id: kept.id, absorbedId: other.id, seen })).rejects.toMatchObject({ status: 409 })
  await expect(api.joins.join({ id: kept.id, absorbedId: kept.id })).rejects.toMatchObject({ status: 422 })
  const elsewhere = await api.customers.create({ name: '別の会社' })
  const third = await api.people.create({ customerId: elsewhere.id, name: '山田 太郎' })
  await expect(api.joins.join({ id: kept.id, absorbedId: third.id })).rejects.toMatchObject({ status: 409 })
})

test('where the customer was merged in between, both are with the one that it is now', async () => {
  const { api } = await here.workspace()
  const { customer, kept, other } = await twoRecords(api)
  const { id } = await api.joins.join({ id: kept.id, absorbedId: other.id })
  const { id: keptId } = await api.customers.create({ name: '桜ホールディングス' })
  await api.merges.merge({ id: keptId, absorbedId: customer.id })
  await api.joins.part({ id })
  expect((await api.people.list({ customerId: keptId })).rows).toHaveLength(2)
})

test('a pair that is two people is proposed no more, wherever it was, until that is taken back', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const kept = await api.people.create({ customerId, name: '山田 太郎', email: 'taro@sakura.example' })
  const other = await api.people.create({ customerId, name: '山田太郎', email: 'yamada@sakura.example' })
  const proposed = async () => (await api.joins.twins({})).rows.map(({ people }) => people.map(({ id }) => id))
  expect(await proposed()).toEqual([[kept.id, other.id]])
  await api.joins.tellApart({ id: other.id, otherId: kept.id })
  await api.joins.tellApart({ id: kept.id, otherId: other.id })
  expect(await proposed()).toEqual([])
  expect((await api.joins.twinsOf({ id: kept.id })).rows).toEqual([])
  expect((await api.joins.twins({ toldApart: 'true' })).rows).toMatchObject([
    { people: [{ id: kept.id }, { id: other.id }] },
  ])

  const join = await api.joins.join({ id: kept.id, absorbedId: other.id, take: [] })
  expect((await api.joins.twins({ toldApart: 'true' })).rows).toEqual([])
  await api.joins.part({ id: join.id })
  expect(await proposed()).toEqual([])
  await api.joins.proposeAgain({ id: kept.id, otherId: other.id })
  expect(await proposed()).toEqual([[kept.id, other.id]])
  await expect(api.joins.tellApart({ id: kept.id, otherId: kept.id })).rejects.toThrow()
})

test('of three records that are one, what one refused stays refused whichever is told apart first, and no longer than it is of them', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const add = async () => (await api.people.create({ customerId, name: '山田 太郎' })).id
  const [kept, first, second] = [await add(), await add(), await add()]
  const decide = (id: string, given: boolean, on: string) => api.people.decide({ id, purpose: 'marketing', given, on })
  await decide(kept, false, '2026-01-10')
  await decide(first, true, '2026-02-10')
  await decide(second, true, '2026-02-20')
  const answer = async (id: string) =>
    (await api.people.mayWe({ id, purpose: 'marketing', channel: 'email' })).rows[0]?.answer
  const one = await api.joins.join({ id: kept, absorbedId: first })
  const two = await api.joins.join({ id: kept, absorbedId: second })
  expect(await answer(kept)).toBe('no')
  await api.joins.part({ id: one.id })
  expect([await answer(kept), await answer(first)]).toEqual(['no', 'yes'])
  await api.joins.part({ id: two.id })
  expect([await answer(kept), await answer(second)]).toEqual(['no', 'yes'])

  const [agrees, silent, refuses] = [await add(), await add(), await add()]
  await decide(agrees, true, '2026-02-10')
  await decide(refuses, false, '2026-03-10')
  const quiet = await api.joins.join({ id: agrees, absorbedId: silent })
  const no = await api.joins.join({ id: agrees, absorbedId: refuses })
  await api.joins.part({ id: quiet.id })
  await api.joins.part({ id: no.id })
  // What the third refused is neither of the first nor of the second.
  expect([await answer(agrees), await answer(silent), await answer(refuses)]).toEqual(['yes', 'unknown', 'no'])
})

test('records that were told apart keep nothing of each other: who is erased afterwards is nowhere in what was kept of the join', async () => {
  const { api, workspace } = await here.workspace()
  const { kept, other } = await twoRecords(api)
  const join = await api.joins.join({ id: kept.id, absorbedId: other.id, take: ['name', 'email', 'title'] })
  await api.joins.part({ id: join.id })
  await api.people.erase({ id: kept.id })
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT string_agg(to_jsonb(j)::text, $2) AS said FROM person_joins j WHERE workspace_id = $1',
    [workspace.id, ''],
  )
  for (const word of ['山田', '太郎', 'yamada@sakura', '部長']) expect(rows[0]?.said).not.toContain(word)
})

test('of two numbers that are written in wide figures the one that is not chosen stays known', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const add = async (phone: string) => (await api.people.create({ customerId, name: '山田 太郎', phone })).id
  const [kept, other] = [await add('０３−１１１１−２２２２'), await add('０９０−１２３４−５６７８')]
  await api.joins.join({ id: kept, absorbedId: other })
  const { phone, further } = await api.people.find({ id: kept })
  expect([phone, ...further.map(({ value }) => value)]).toEqual(['０３−１１１１−２２２２', '０９０−１２３４−５６７８'])
})
