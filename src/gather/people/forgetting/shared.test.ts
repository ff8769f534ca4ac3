import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Home = Awaited<ReturnType<World['workspace']>>

async function bodies({ api }: Home, customerId: string): Promise<string[]> {
  return (await api.interactions.list({ customerId })).rows.map(({ body }) => body)
}

/** As they were written before addresses were looked at. */
async function writeDown({ workspace }: Home, id: string, columns: { email?: string; phone?: string }) {
  await here.house.stores.pools.owner.query(
    'UPDATE people SET email = coalesce($3, email), phone = coalesce($4, phone) WHERE workspace_id = $1 AND id = $2',
    [workspace.id, id, columns.email ?? null, columns.phone ?? null],
  )
}

test('whoever has no address but a word, a mark or a number in its place takes nothing along', async () => {
  const home = await here.workspace()
  const { api, workspace } = home
  const { id: customerId } = await api.customers.create({ name: 'Harbor' })
  const said = '情報なし - none of 0 ranges: info.*, a|b (x) 2024-04-01 0000000'
  await api.interactions.create({ customerId, kind: 'note', body: said })
  await api.surveys.create({ customerId, survey: 'yearly', nps: 9, comment: said })
  const facts = here.house.stores.facts.of(workspace.id)
  const properties = '{"total":0,"zeros":[0,1],"note":"none - なし","by":"2024-04-01"}'
  await facts.insert('events', [
    {
      customer_id: customerId,
      occurred_at: '2026-03-01T00:00:00Z',
      received_at: '2026-03-01T00:00:00Z',
      name: 'Opened',
      type: 'track',
      source: 'app',
      message_id: 'm1',
      user_id: 'none',
      anonymous_id: '',
      properties,
    },
  ])
  await here.settle()
  const wrong = ['-', 'none', '0', 'なし', '.*', 'a|b', '(', '', '@']
  for (const [at, email] of wrong.entries()) {
    const { id } = await api.people.create({ customerId, name: ['N/A', 'x', '林', 'A B'][at % 4] ?? '' })
    await writeDown(home, id, { email, phone: ['0', '2024-04-01', '0000000', '-'][at % 4] ?? '' })
    await api.people.erase({ id })
  }
  await here.settle()
  expect(await bodies(home, customerId)).toEqual([said])
  expect((await api.surveys.list({ customerId })).rows.map(({ comment }) => comment)).toEqual([said])
  expect(await facts.all('SELECT user_id, properties FROM events WHERE workspace_id = {workspace:UUID}')).toEqual([
    { user_id: 'none', properties },
  ])
})

test('an address and a number that two people share stay until the second of them goes', async () => {
  const home = await here.workspace()
  const { api, workspace } = home
  const { id: customerId } = await api.customers.create({ name: 'Harbor' })
  const { id: elsewhere } = await api.customers.create({ name: 'Kita Foods' })
  const shared = { customerId, email: 'Info@harbor.example', phone: '03-1234-5678' }
  const { id: ines } = await api.people.create({ ...shared, name: 'Ines Moreau' })
  const { id: paul } = await api.people.create({ ...shared, email: 'info@harbor.example', name: 'Paul Weiss' })
  for (const whose of [customerId, elsewhere])
    await api.interactions.create({
      customerId: whose,
      kind: 'note',
      body: 'info@harbor.example, 0312345678, Ines Moreau',
    })
  await here.house.stores.pools.owner.query(
    `INSERT INTO cases (workspace_id, customer_id, requester, subject, opened_at) VALUES ($1, $2, $3, 'Late', now())`,
    [workspace.id, customerId, 'info@harbor.example'],
  )
  await here.house.stores.pools.owner.query(
    `INSERT INTO responses (workspace_id, customer_id, respondent, survey, nps, comment, answered_at)
     VALUES ($1, $2, $3, 'yearly', 3, 'Slow', now())`,
    [workspace.id, customerId, 'info@harbor.example'],
  )
  const facts = here.house.stores.facts.of(workspace.id)
  const properties = '{"to":"info@harbor.example"}'
  await facts.insert('events', [
    {
      customer_id: customerId,
      occurred_at: '2026-03-01T00:00:00Z',
      received_at: '2026-03-01T00:00:00Z',
      name: 'Opened',
      type: 'track',
      source: 'app',
      message_id: 'm1',
      user_id: 'info@harbor.example',
      anonymous_id: '',
      properties,
    },
  ])
  await here.settle()
  const events = () => facts.all('SELECT user_id, properties FROM events WHERE workspace_id = {workspace:UUID}')
  const said = async () => [
    ...(await bodies(home, customerId)),
    ...(await bodies(home, elsewhere)),
    ...(await api.support.list({ customerId })).rows.map(({ subject }) => subject),
    ...(await api.surveys.list({ customerId })).rows.map(({ comment }) => comment),
  ]
  await api.people.erase({ id: ines })
  const kept = 'info@harbor.example, 0312345678, …'
  expect(await said()).toEqual([kept, kept, 'Late', 'Slow'])
  expect(await events()).toEqual([{ user_id: 'info@harbor.example', properties }])
  expect(await api.people.find({ id: paul })).toMatchObject({ email: 'info@harbor.example', phone: '03-1234-5678' })

  await api.people.erase({ id: paul })
  expect(await said()).toEqual(['…, …, …', '…, …, …', '', ''])
  expect(await events()).toEqual([{ user_id: '', properties: '{}' }])
})

test('the name of a customer, of one of ours, and of whoever has a longer one is not taken for the person', async () => {
  const home = await here.workspace()
  const { api } = home
  const { id: customerId } = await api.customers.create({ name: 'Sakura Tours' })
  const { id: elsewhere } = await api.customers.create({ name: 'Kita Foods' })
  await api.people.create({ customerId: elsewhere, name: '小林 一郎' })
  const body = 'Sakura Tours met 青木 さくら and 小林一郎'
  await api.interactions.create({ customerId: elsewhere, kind: 'note', body })
  for (const name of ['Sakura Tours', '青木 さくら', '小林 一']) {
    const { id } = await api.people.create({ customerId, name })
    await api.people.erase({ id })
  }
  expect(await bodies(home, elsewhere)).toEqual([body])
})

test('rows of files that say a word for nothing, a common id or a family name stay', async () => {
  const home = await here.workspace()
  const { api, workspace, request } = home
  const { id: customerId } = await api.customers.create({ name: 'Harbor' })
  const kept = ['active', 'Livermore', '佐藤', 'none', 'リクエスト', 'リク', 'おはなし', 'スミス', 'スミスフィールド']
  const gone = ['Li Bo', '花田はなさん', 'ヤマダ　リク', 'テイラー']
  const file = `id,name,email,who\n${[...kept, ...gone].map((who) => `,,bad,${who}\n`).join('')}`
  const sent = await request('/api/v1/uploads?name=p.csv', { method: 'POST', body: file })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const columns = { external_id: 'id', name: 'name', email: 'email', department: 'who' }
  const made = await api.imports.create({
    uploadId,
    mapping: { target: 'people', source: 'crm', columns, remaining: 'leave' },
  })
  await api.imports.run({ id: made.id })
  await here.settle()
  const rows = async () => {
    const found = await here.house.stores.pools.owner.query(
      'SELECT cells ->> 3 AS who FROM import_rejects WHERE workspace_id = $1 ORDER BY row',
      [workspace.id],
    )
    return found.rows.map(({ who }) => who)
  }
  expect(await rows()).toEqual([...kept, ...gone])
  await api.people.create({ customerId, familyName: '佐藤', givenName: '健' })
  await api.people.create({ customerId, name: 'John Smith', nameKana: 'ジョン すみす' })
  for (const wish of [
    { familyName: '佐藤', givenName: '花' },
    { familyName: 'Li', givenName: 'Bo' },
    { familyName: '山田', givenName: '陸', familyKana: 'ヤマダ', givenKana: 'リク' },
    { familyName: '花田', givenName: 'はな' },
    { familyName: 'スミス', givenName: 'アン' },
    { familyName: 'テイラー', givenName: 'アン' },
    { name: 'none' },
  ]) {
    const externalIds = [{ source: 'app', externalId: 'active' }]
    const { id } = await api.people.create({ customerId, externalIds, ...wish })
    await api.people.erase({ id })
  }
  expect(await rows()).toEqual(kept)
})

test('of two who are read alike the one who goes leaves the reading to the other, and takes the name along', async () => {
  const home = await here.workspace()
  const { api } = home
  const { id: customerId } = await api.customers.create({ name: 'Harbor' })
  const { id: elsewhere } = await api.customers.create({ name: 'Kita Foods' })
  await api.people.create({ customerId: elsewhere, name: '佐藤 賢治', nameKana: 'さとう けんじ' })
  await api.interactions.create({ customerId: elsewhere, kind: 'note', body: '佐藤健二、サトウ ケンジ' })
  const { id } = await api.people.create({ customerId, name: '佐藤 健二', nameKana: 'サトウ ケンジ' })
  await api.people.erase({ id })
  expect(await bodies(home, elsewhere)).toEqual(['…、サトウ ケンジ'])
})
