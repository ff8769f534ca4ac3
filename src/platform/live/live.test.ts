import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenTo } from '../../../test/live-listener.ts'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const sakura = { name: '桜フーズ', kind: 'company' as const }
const kita = { name: '北ロジスティクス', kind: 'company' as const }

test('an edit of somebody is heard within two seconds, of which record and which customer it was', async () => {
  const { api, request } = await here.workspace()
  const { id } = await api.customers.create(sakura)
  const screen = await listenTo(request)
  await api.customers.change({ id, stage: 'leaving' })
  const took = await screen.until(() => screen.records().includes('customers'))
  expect(took).toBeLessThan(2_000)
  expect(screen.changes().find(({ record }) => record === 'customers')).toEqual({
    record: 'customers',
    ids: [id],
    customerIds: [id],
  })
  await api.interactions.create({ customerId: id, kind: 'call', title: 'Asked for prices' })
  await screen.until(() => screen.records().includes('interactions'))
  expect(screen.changes().find(({ record }) => record === 'interactions')?.customerIds).toEqual([id])
  await screen.close()
})

test('what is kept beside the records is told when it can be read', async () => {
  const { api, request } = await here.workspace()
  const { id } = await api.customers.create(sakura)
  await here.settle()
  const screen = await listenTo(request)
  await api.customers.change({ id, industry: '食品' })
  await screen.until(() => screen.records().includes('portfolio'), 5_000)
  const { rows } = await api.portfolio.list({})
  expect(rows.map(({ industry }) => industry)).toEqual(['食品'])
  expect(screen.changes().find(({ record }) => record === 'portfolio')?.customerIds).toEqual([id])
  await screen.close()
})

test('another workspace hears nothing', async () => {
  const [ours, theirs] = [await here.workspace(), await here.workspace()]
  await here.settle()
  const screen = await listenTo(theirs.request)
  await ours.api.customers.create(sakura)
  await here.settle()
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(screen.changes().filter(({ record }) => record !== 'job_runs')).toEqual([])
  await screen.close()
})

test('who may not read something does not hear of it either', async () => {
  const { api, member } = await here.workspace()
  const [admin, viewer] = [await member('admin', 'a@live.test'), await member('viewer', 'v@live.test')]
  const screens = [await listenTo(admin.request), await listenTo(viewer.request)]
  await api.access.createApiKey({ name: 'CI', role: 'viewer' })
  await api.customers.create(sakura)
  for (const screen of screens) await screen.until(() => screen.records().includes('customers'))
  expect(screens.map((screen) => screen.records().includes('api_keys'))).toEqual([true, false])
  for (const screen of screens) await screen.close()
})

test('a partner hears of the customers shared with them and of no other, and of what is shared next', async () => {
  const { api, member } = await here.workspace()
  const [shared, other] = [await api.customers.create(sakura), await api.customers.create(kita)]
  const partner = await member('partner', 'p@live.test')
  await api.customers.assignMember({ id: shared.id, role: 'partner', memberId: partner.id })
  await here.settle()
  // The list looks back to where its step before the last one stood: of whom is shared nothing is new from then on.
  for (const industry of ['運輸', '倉庫']) {
    await api.customers.change({ id: other.id, industry })
    await here.settle()
  }
  const screen = await listenTo(partner.request)
  await api.customers.change({ id: other.id, industry: '物流' })
  await here.settle()
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(screen.told.filter(({ event }) => event !== 'hello')).toEqual([])
  await api.customers.change({ id: shared.id, industry: '食品' })
  await screen.until(() => screen.records().includes('portfolio'), 5_000)
  expect(screen.changes()).toEqual([{ record: 'portfolio', ids: null, customerIds: [shared.id] }])
  await api.customers.assignMember({ id: other.id, role: 'partner', memberId: partner.id })
  await screen.until(() => screen.told.some(({ event }) => event === 'again'))
  await screen.close()
}, 120_000)

test('what was written as it was is no change, and what was rolled back is none', async () => {
  const { api, request, desk } = await here.workspace()
  const { id } = await api.customers.create(sakura)
  await here.settle()
  const screen = await listenTo(request)
  await desk().transaction(
    ({ db }) => db.updateTable('customers').set({ industry: 'Food' }).where('id', '=', id).execute(),
    'test',
    { rollBack: true },
  )
  await desk().transaction(({ db }) =>
    db.updateTable('customers').set({ name: sakura.name }).where('id', '=', id).execute(),
  )
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(screen.records()).not.toContain('customers')
  await screen.close()
})

test('who was away for a moment goes on where they were, and asks everything again after a gap', async () => {
  const { api, request } = await here.workspace()
  const { id } = await api.customers.create(sakura)
  const first = await listenTo(request)
  await api.customers.change({ id, industry: 'a' })
  await first.until(() => first.records().includes('customers'))
  const mark = first.told.at(-1)?.mark ?? ''
  await first.close()
  await api.customers.change({ id, industry: 'b' })
  const again = await listenTo(request, mark)
  await again.until(() => again.records().includes('customers'))
  expect(again.told.map(({ event }) => event)).not.toContain('again')
  await again.close()
  for (const unknown of ['another.3', `${mark.split('.')[0]}.999999`, 'nonsense', '']) {
    const lost = await listenTo(request, unknown)
    await lost.until(() => lost.told.some(({ event }) => event === 'again'))
    await lost.close()
  }
})

test('a break of the connection to the database is made good by asking everything again', async () => {
  const { request, api } = await here.workspace()
  const screen = await listenTo(request)
  const { owner } = here.house.stores.pools
  await owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'meguri live'")
  await screen.until(() => screen.told.some(({ event }) => event === 'again'), 6_000)
  await api.customers.create(sakura)
  await screen.until(() => screen.records().includes('customers'))
  await screen.close()
})

test('with the answer to an act comes what it changed, and to whoever only reads where the house stands', async () => {
  const { member } = await here.workspace()
  const { request } = await member('csm', 'csm@live.test')
  const body = JSON.stringify(sakura)
  const headers = { 'content-type': 'application/json' }
  const made = await request('/api/v1/customers', { method: 'POST', body, headers })
  const { id } = (await made.json()) as { id: string }
  expect(JSON.parse(made.headers.get('x-changed') ?? '[]')).toContainEqual({
    record: 'customers',
    ids: [id],
    customerIds: [id],
  })
  const read = await request(`/api/v1/customers/${id}`)
  expect(read.headers.get('x-changed')).toBeNull()
  expect(read.headers.get('x-live-mark')).toMatch(/^\w+\.\d+$/)
})
