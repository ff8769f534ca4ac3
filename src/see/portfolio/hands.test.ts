import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let own: Awaited<ReturnType<World['workspace']>>
const ids: Record<string, string> = {}
beforeAll(async () => {
  here = await world('2026-04-01')
  own = await here.workspace()
  const { api } = own
  const labels = { ja: 'ランク' }
  await api.attributes.declare({ subject: 'customer', name: 'rank', label: 'Rank', labels, type: 'text' })
  await api.attributes.declare({ subject: 'customer', name: 'shops', label: 'Shops', type: 'number' })
  for (const [name, industry, attributes] of [
    ['Akane', 'food', { rank: 'A', shops: 12 }],
    ['Benkei', 'hotels', { rank: 'B', shops: 3 }],
    ['Chidori', null, {}],
    ['Daimon', 'food', { rank: 'A', shops: 100 }],
  ] as const)
    ids[name] = (await api.customers.create({ name, industry, attributes })).id
  const contract = { kind: 'subscription' as const, currency: 'JPY', period: 'year' as const, startsOn: '2026-01-01' }
  for (const [name, amount] of [
    ['Akane', '1200000'],
    ['Daimon', '300000'],
    ['Benkei', '500000'],
  ] as const)
    await api.contracts.create({ customerId: ids[name] ?? '', plan: 'Standard', amount, ...contract })
  await here.settle()
})
afterAll(() => here?.close())

const names = ({ rows }: Awaited<ReturnType<typeof own.api.portfolio.list>>) => rows.map(({ name }) => name)

test('an attribute is a column that sorts, what is not known last either way', async () => {
  const { api } = own
  expect(names(await api.portfolio.list({ sort: 'attribute.shops' }))).toEqual(['Benkei', 'Akane', 'Daimon', 'Chidori'])
  const down = await api.portfolio.list({ sort: 'attribute.shops', down: true, attributes: ['shops', 'rank'] })
  expect(names(down)).toEqual(['Daimon', 'Akane', 'Benkei', 'Chidori'])
  expect(down.rows[0]?.record?.attributes).toEqual({ rank: 'A', shops: 100 })
  await expect(api.portfolio.list({ sort: 'attribute.nothing' })).rejects.toMatchObject({ status: 422 })
  await expect(api.portfolio.list({ is: ['attribute.nothing=1'] })).rejects.toMatchObject({ status: 422 })
  await expect(api.portfolio.list({ is: ['name=1'] })).rejects.toMatchObject({ status: 422 })
})

test('pages of an attribute go on where they stopped', async () => {
  const first = await own.api.portfolio.list({ sort: 'attribute.rank', limit: 2 })
  const second = await own.api.portfolio.list({ sort: 'attribute.rank', limit: 2, cursor: first.next ?? '' })
  expect([...names(first), ...names(second)].toSorted()).toEqual(['Akane', 'Benkei', 'Chidori', 'Daimon'])
})

test('each group opens exactly the customers that it counts, and its sum is theirs', async () => {
  const { api } = own
  for (const by of ['industry', 'owner', 'band', 'stage', 'renewsOn', 'attribute.rank', 'attribute.shops']) {
    const { rows, more } = await api.portfolio.groups({ by })
    expect(more).toEqual({ groups: 0, customers: 0 })
    expect(rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(4)
    for (const { value, customers, yearlyValue } of rows) {
      const list = await api.portfolio.list({ is: [`${by}=${value}`] })
      expect([by, value, list.total]).toEqual([by, value, customers])
      const sum = list.rows.reduce((all, row) => all + Number(row.yearlyValue ?? 0), 0)
      expect([by, value, Number(yearlyValue)]).toEqual([by, value, sum])
    }
  }
  const { rows } = await api.portfolio.groups({ by: 'attribute.rank' })
  expect(rows.map(({ value, customers, yearlyValue }) => [value, customers, yearlyValue])).toEqual([
    ['A', 2, '1500000'],
    ['', 1, '0'],
    ['B', 1, '500000'],
  ])
  await expect(api.portfolio.groups({ by: 'name' })).rejects.toMatchObject({ status: 422 })
})

test('a row says what its record says now, before the list has followed', async () => {
  const { api } = own
  await api.customers.change({ id: ids.Chidori ?? '', industry: 'drinks', attributes: { rank: 'C' } })
  await api.customers.assignMember({ id: ids.Chidori ?? '', role: 'owner', memberId: own.ownerId })
  const { rows } = await api.portfolio.list({ text: 'Chidori', attributes: ['rank'] })
  expect(rows).toMatchObject([
    { industry: 'drinks', ownerId: own.ownerId, record: { attributes: { rank: 'C' }, members: [{ role: 'owner' }] } },
  ])
  await here.settle()
  expect((await api.portfolio.list({ is: ['industry=drinks'] })).total).toBe(1)
})

test('a file has the attributes and the fields of the record that were asked for', async () => {
  await own.api.customers.assignMember({ id: ids.Akane ?? '', role: 'deputy', memberId: own.ownerId })
  const path = '/api/v1/portfolio/file?columns=name,attribute.rank,attribute.shops,deputy,kind&sort=name'
  const answer = await own.request(path, { headers: { 'accept-language': 'ja' } })
  const lines = Buffer.from(await answer.arrayBuffer())
    .toString()
    .split('\r\n')
  expect(lines.slice(0, 3)).toEqual([
    '\uFEFF顧客,ランク,Shops,副担当,種類',
    'Akane,A,12,青木 さくら,企業',
    'Benkei,B,3,,企業',
  ])
})

test('a view keeps groups and layout, is pinned by each for themselves, and opens for a role', async () => {
  const { api } = own
  const wish = {
    filter: { is: ['attribute.rank=A'] },
    order: { sort: 'attribute.shops', down: true },
    columns: ['name', 'attribute.rank', 'deputy'],
    group: 'attribute.rank',
    layout: 'table' as const,
  }
  const view = await api.portfolio.saveView({ name: 'Rank A', wish })
  expect(view).toMatchObject({ wish, pinned: false, defaultFor: [] })
  await api.portfolio.pin({ id: view.id })
  expect(await api.portfolio.pin({ id: view.id })).toMatchObject({ pinned: true })
  const other = await own.as('csm')
  expect(await other.portfolio.view({ id: view.id })).toMatchObject({ pinned: false })
  await expect(other.portfolio.openFor({ role: 'csm', viewId: view.id })).rejects.toMatchObject({ status: 403 })
  await api.portfolio.openFor({ role: 'csm', viewId: view.id })
  expect(await other.portfolio.view({ id: view.id })).toMatchObject({ defaultFor: ['csm'] })
  await api.portfolio.openNoLongerFor({ role: 'csm' })
  expect(await api.portfolio.unpin({ id: view.id })).toMatchObject({ pinned: false, defaultFor: [] })
  const mine = await api.portfolio.saveView({ name: 'Mine', shared: false, wish })
  await expect(api.portfolio.openFor({ role: 'csm', viewId: mine.id })).rejects.toMatchObject({ status: 409 })
  const strange = { ...wish, columns: ['name', 'attribute.nothing'] }
  await expect(api.portfolio.saveView({ name: 'Strange', wish: strange })).rejects.toMatchObject({ status: 422 })
})

test('there is one owner, and as many deputies as it takes', async () => {
  const { api } = own
  const one = await own.member('csm', 'one@example.test')
  const two = await own.member('csm', 'two@example.test')
  const id = ids.Daimon ?? ''
  for (const { id: memberId } of [one, two, one])
    for (const role of ['owner', 'deputy'] as const) await api.customers.assignMember({ id, role, memberId })
  const { members } = await api.customers.find({ id })
  expect(members.filter(({ role }) => role === 'owner')).toEqual([{ role: 'owner', memberId: one.id }])
  const deputies = members.flatMap(({ role, memberId }) => (role === 'deputy' ? [memberId] : []))
  expect(deputies.toSorted()).toEqual([one.id, two.id].toSorted())
  const left = await api.customers.releaseMember({ id, role: 'deputy', memberId: two.id })
  expect(left.members).toEqual(expect.arrayContaining([{ role: 'deputy', memberId: one.id }]))
  expect((await api.customers.releaseMember({ id, role: 'deputy' })).members).toHaveLength(1)
})

test('a cell is saved with the version of its row: over the change of somebody else it asks, and after it the row has another', async () => {
  const row = async (name: string) =>
    (await own.api.portfolio.list({ attributes: ['shops'] })).rows.find((one) => one.name === name)
  const seen = await row('Benkei')
  expect(seen?.etag).toBe((await own.api.customers.find({ id: ids.Benkei ?? '' })).etag)
  await own.api.customers.change({ id: ids.Benkei ?? '', stage: 'onboarding', attributes: { shops: 4 } })
  const saves = (etag: string | undefined, change: Record<string, unknown>) =>
    own.request(`/api/v1/customers/${ids.Benkei}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': etag ?? '' },
      body: JSON.stringify(change),
    })
  for (const [change, field] of [
    [{ stage: 'leaving' }, 'stage'],
    [{ attributes: { shops: 5 } }, 'attributes.shops'],
  ] as const) {
    const refused = await saves(seen?.etag, change)
    expect(refused.status).toBe(412)
    expect(await refused.json()).toMatchObject({ differs: [{ field }] })
  }
  // What nobody else touched is in nobody's way, and the row as it is now may be changed.
  expect((await saves(seen?.etag, { industry: 'inns' })).status).toBe(200)
  expect((await saves((await row('Benkei'))?.etag, { stage: 'leaving' })).status).toBe(200)
  expect(await row('Benkei')).toMatchObject({
    stage: 'leaving',
    industry: 'inns',
    record: { attributes: { shops: 4 } },
  })
})
