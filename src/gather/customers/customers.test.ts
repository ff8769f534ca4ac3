import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type CustomerRow, upsertRows } from './importing/upsert.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('a customer is added, found by any of its ids, and changed field by field', async () => {
  const { api, heard } = await here.workspace()
  const made = await api.customers.create({
    name: '株式会社 桜フーズ',
    country: 'JP',
    domain: 'https://www.sakura.example/',
    externalIds: [{ source: 'crm', externalId: 'C-1' }],
  })
  expect(made).toMatchObject({ name: '株式会社 桜フーズ', kind: 'company', stage: 'active', domain: 'sakura.example' })
  expect(await api.customers.findByExternalId({ source: 'crm', externalId: 'C-1' })).toMatchObject({ id: made.id })

  const changed = await api.customers.change({ id: made.id, industry: '食品', country: null })
  expect(changed).toMatchObject({ name: '株式会社 桜フーズ', industry: '食品', country: null })
  expect((await api.customers.list({ name: '(株)桜' })).rows.map(({ id }) => id)).toEqual([made.id])
  expect((await heard()).map(({ name }) => name)).toEqual(['customer.created', 'customer.changed'])
})

test('what is wrong is refused by name and changes nothing', async () => {
  const { api } = await here.workspace()
  await expect(api.customers.create({ name: 'X', corporateNumber: '1234567890123' })).rejects.toMatchObject({
    data: { issues: [{ path: 'corporateNumber' }] },
  })
  const one = await api.customers.create({ name: 'One', externalIds: [{ source: 'crm', externalId: '1' }] })
  await expect(
    api.customers.create({ name: 'Two', externalIds: [{ source: 'crm', externalId: '1' }] }),
  ).rejects.toMatchObject({ status: 409 })
  await expect(api.customers.change({ id: one.id, parentId: one.id })).rejects.toMatchObject({
    data: { issues: [{ path: 'parentId' }] },
  })
  await expect(api.customers.change({ id: one.id, attributes: { floor: 3 } })).rejects.toMatchObject({
    data: { issues: [{ path: 'attributes.floor' }] },
  })
  expect((await api.customers.list({})).rows).toHaveLength(1)
})

test('the history says for every field what it was, what it is, who changed it and from where', async () => {
  const { api, ownerId } = await here.workspace()
  await api.attributes.declare({ subject: 'customer', name: 'floor', label: 'Floor', type: 'number' })
  const { id } = await api.customers.create({ name: 'Old Mill Bakery' })
  await api.customers.change({ id, stage: 'leaving', attributes: { floor: 3 } })
  await api.customers.change({ id, attributes: { floor: 4 } })
  await api.customers.assignMember({ id, role: 'owner', memberId: ownerId })
  await api.customers.releaseMember({ id, role: 'owner' })
  const { rows } = await api.customers.history({ id })
  expect(rows.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['owner', ownerId, null],
    ['attributes.floor', 3, 4],
    ['attributes.floor', null, 3],
    ['stage', 'active', 'leaving'],
    ['customer', null, null],
  ])
  expect(rows.every(({ author }) => author.startsWith('key:'))).toBe(true)
})

test('completeness names what is missing', async () => {
  const { api, ownerId } = await here.workspace()
  const { id } = await api.customers.create({ name: 'Blue Harbor Hotels', country: 'US', ownerId })
  expect(await api.customers.completeness({ id })).toEqual({
    share: 2 / 9,
    filled: 2,
    expected: 9,
    missing: ['since', 'industry', 'domain', 'person', 'sponsor', 'contract', 'contact'],
  })
})

test('one timeline tells everything, page after page, each entry once', { timeout: 90_000 }, async () => {
  const { api, ownerId, workspace } = await here.workspace()
  const { id } = await api.customers.create({ name: '北ロジスティクス' })
  await api.contracts.create({
    customerId: id,
    amount: '520000',
    startsOn: '2025-01-01',
    endsOn: '2026-01-31',
    plan: 'Standard',
  })
  await api.people.create({ customerId: id, name: '小野 真理', roles: ['sponsor'], leftOn: '2026-03-03' })
  for (let day = 1; day <= 7; day++) {
    await api.interactions.create({
      customerId: id,
      kind: 'call',
      title: `Call ${day}`,
      happenedAt: '2026-02-01T00:00:00Z',
      memberId: ownerId,
    })
  }
  const seen = []
  for (let cursor: string | undefined; ; ) {
    const page = await api.customers.timeline({ id, limit: 3, ...(cursor && { cursor }) })
    seen.push(...page.rows.map(({ id: entry, title }) => ({ entry, title })))
    if (page.next === null) break
    cursor = page.next
  }
  expect(new Set(seen.map(({ entry }) => entry)).size).toBe(seen.length)
  expect(seen.map(({ title }) => title).filter((title) => !title.startsWith('Call'))).toEqual([
    '小野 真理 was added',
    'Recorded as a customer',
    'Sponsor left: 小野 真理',
    'Contract ended: Standard',
    'Contract started: Standard',
  ])
  expect(seen).toHaveLength(12)
  const turns = (await api.customers.timeline({ id, kinds: 'contract' })).rows
  expect(
    turns.map(({ at }) => at),
    'each on its day in Tokyo',
  ).toEqual(['2026-01-31T14:59:59.999Z', '2024-12-31T15:00:00.000Z'])
  expect((await api.customers.timeline({ id, kinds: 'contact' })).rows).toHaveLength(7)
  await api.customers.change({ id, stage: 'leaving' })
  await api.customers.assignMember({ id, role: 'owner', memberId: ownerId })
  expect((await api.customers.timeline({ id, kinds: 'record' })).rows.map(({ title }) => title)).toEqual([
    'Owner: 青木 さくら',
    'Stage: Leaving',
    'Recorded as a customer',
  ])
  const { rows: added } = await here.house.stores.pools.owner.query<{ id: string }>(
    "INSERT INTO members (workspace_id, name, email, role) VALUES ($1, 'Tomás Rivera', 'tomas@example.test', 'csm') RETURNING id",
    [workspace.id],
  )
  await api.customers.assignMember({ id, role: 'owner', memberId: added[0]?.id ?? '' })
  await api.customers.releaseMember({ id, role: 'owner' })
  expect((await api.customers.timeline({ id, kinds: 'record', limit: 4 })).rows.map(({ title }) => title)).toEqual([
    'Owner: nobody',
    'Owner: Tomás Rivera',
    'Owner: 青木 さくら',
    'Stage: Leaving',
  ])
})

test.each([
  { title: 'in one batch', batches: (rows: CustomerRow[]) => [rows] },
  { title: 'one by one', batches: (rows: CustomerRow[]) => rows.map((row) => [row]) },
])('rows that mean one customer meet, $title; one name with two corporate numbers is two', async ({ batches }) => {
  const { desk, api } = await here.workspace()
  const [sakura, kita] = ['7000012050002', '5070001000715']
  const rows: CustomerRow[] = [
    { name: '桜フーズ', corporateNumber: sakura },
    { name: '桜　フーズ', industry: '食品' },
    { name: '桜フーズ', corporateNumber: kita },
    { name: 'Blue Harbor', externalId: 'H' },
    { name: 'Blue Harbor', country: 'US' },
    { name: 'Old Mill' },
    { name: 'Old Mill', corporateNumber: '4000012090001' },
    { corporateNumber: '4000012090001', name: 'Mill' },
  ]
  const ids: string[] = []
  for (const batch of batches(rows))
    ids.push(
      ...(await desk().transaction((context) => upsertRows(context, batch, 'crm'))).map((one) =>
        'id' in one ? one.id : 'refused',
      ),
    )
  expect(ids.map((id) => ids.indexOf(id))).toEqual([0, 0, 2, 3, 3, 5, 5, 5])
  expect((await api.customers.list({})).rows).toHaveLength(4)
})
