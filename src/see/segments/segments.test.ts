import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { jobs } from './jobs.ts'
import type { Rule } from './language/rule.ts'
import { notices } from './notices.ts'
import { crossed } from './segments.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let own: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  own = await here.workspace()
})
afterAll(() => here.close())

const field = (name: string, ...values: string[]): Rule => ({
  kind: 'field',
  field: `customer.${name}`,
  test: { op: 'one of', values },
})
const login: Rule = {
  kind: 'event',
  names: ['login'],
  where: [],
  times: { op: 'at least', count: 2 },
  within: { span: 'last', days: 30 },
}
const keen: Rule = { kind: 'all', rules: [field('industry', 'retail'), login] }

async function customer(name: string, industry: string) {
  const { id } = await own.api.customers.create({ name, industry })
  return id
}

async function logins(customerId: string, count: number, personId = '00000000-0000-0000-0000-000000000000') {
  const at = new Date(Number(here.time.now) - 3_600_000)
  await own.desk().facts.insert(
    'events',
    Array.from({ length: count }, (_, i) => ({
      customer_id: customerId,
      person_id: personId,
      occurred_at: at,
      received_at: at,
      name: 'login',
      type: 'track',
      message_id: `${customerId}${i}`,
      user_id: 'u',
      anonymous_id: '',
      properties: '{}',
      source: 'test',
    })),
  )
}

/** As a listener reads it of the notice. */
async function whoCrossed(name: string, data: Record<string, unknown>): Promise<readonly string[]> {
  const told = { ...notices['segment.left'].tells.parse(data) }
  const crossing = { id: '', name: name as 'segment.left', about: null, announcedAt: here.time.now, data: told }
  return (await crossed(own.desk().facts, crossing, null, 100)).customers
}

test('the last page of the members leads to no other', async () => {
  const { api } = await here.workspace()
  for (const name of ['Copper Pan', 'Tin Cup']) await api.customers.create({ name, industry: 'pottery' })
  const { id } = await api.segments.create({ name: 'Potters', rule: field('industry', 'pottery') })
  await here.settle()
  const { rows, next } = await api.segments.members({ id, limit: 2 })
  expect([rows.map(({ name }) => name).sort(), next]).toEqual([['Copper Pan', 'Tin Cup'], null])
  const first = await api.segments.members({ id, limit: 1 })
  const last = await api.segments.members({ id, limit: 1, cursor: first.next ?? '' })
  expect([...first.rows, ...last.rows]).toEqual(rows)
  expect(last.next).toBeNull()
})

test('a segment fills, says who entered, and who left when the facts change', async () => {
  const sakura = await customer('桜フーズ', 'retail')
  const kita = await customer('北ロジスティクス', 'logistics')
  await logins(sakura, 2)
  await logins(kita, 5)
  await here.settle()
  const preview = await own.api.segments.preview({ rule: keen })
  expect(preview).toMatchObject({ customers: 2, matching: 1, sample: [{ id: sakura, name: '桜フーズ' }] })

  const made = await own.api.segments.create({ name: 'Keen shops', rule: keen })
  await here.settle()
  expect(await own.api.segments.find({ id: made.id })).toMatchObject({
    version: 1,
    counted: { members: 1, customers: 2 },
  })
  expect((await own.api.segments.members({ id: made.id })).rows).toMatchObject([
    { customerId: sakura, name: '桜フーズ' },
  ])
  expect((await own.api.segments.ofCustomer({ id: sakura })).rows).toMatchObject([
    { segmentId: made.id, name: 'Keen shops' },
  ])

  await own.api.customers.change({ id: kita, industry: 'retail' })
  await own.api.customers.change({ id: sakura, industry: 'wholesale' })
  await here.settle()
  await own.api.segments.rebuild({ id: made.id })
  await here.settle()
  const heard = (await own.heard()).filter(({ name }) => name.startsWith('segment.'))
  expect(heard.map(({ name, about, data }) => [name, about, data.segmentName, data.customers])).toEqual([
    ['segment.entered', made.id, 'Keen shops', 1],
    ['segment.left', made.id, 'Keen shops', 1],
    ['segment.entered', made.id, 'Keen shops', 1],
  ])
  expect(await Promise.all(heard.map(({ name, data }) => whoCrossed(name, data)))).toEqual([[sakura], [sakura], [kita]])
  const [latest] = (await own.api.segments.runs({ id: made.id })).rows
  expect(latest).toMatchObject({ reason: 'demand', members: 1, entered: 1, left: 1 })

  await own.api.segments.rebuild({ id: made.id })
  await here.settle()
  expect((await own.heard()).filter(({ name }) => name.startsWith('segment.')).length).toBe(heard.length)
})

test('who withdraws the consent to analysis is not counted from their events at the next run', async () => {
  const shop = await customer('Old Mill Bakery', 'bakery')
  const person = await own.api.people.create({ customerId: shop, name: 'Ada Miller' })
  await logins(shop, 3, person.id)
  await here.settle()
  const bakers: Rule = { kind: 'all', rules: [field('industry', 'bakery'), login] }
  expect((await own.api.segments.preview({ rule: bakers })).matching).toBe(1)
  await own.api.people.decide({ id: person.id, purpose: 'analysis', given: false })
  await here.settle()
  expect((await own.api.segments.preview({ rule: bakers })).matching).toBe(0)
})

test('a changed rule becomes the next version, and earlier ones stay', async () => {
  const made = await own.api.segments.create({ name: 'Versioned', rule: field('industry', 'retail') })
  const changed = await own.api.segments.change({ id: made.id, rule: field('industry', 'food') })
  expect(changed.version).toBe(2)
  expect((await own.api.segments.change({ id: made.id, name: 'Renamed' })).version).toBe(2)
  expect((await own.api.segments.find({ id: made.id })).versions.map(({ number }) => number)).toEqual([2, 1])
})

test('what cannot be evaluated is refused with the reason, in the reader’s language', async () => {
  const ja = await own.as('csm', 'ja')
  await expect(
    ja.segments.create({
      name: '誤り',
      rule: { kind: 'metric', metric: 'nothing', test: { op: 'at least', value: 1 } },
    }),
  ).rejects.toThrow('「nothing」はこのワークスペースで定義されていません。')
  await expect(own.api.segments.create({ name: 'Renamed', rule: keen })).rejects.toThrow('already has this name')
  const first = await own.api.segments.create({ name: 'First', rule: keen })
  const second = await own.api.segments.create({
    name: 'Second',
    rule: { kind: 'segment', segment: first.id, inside: true },
  })
  await expect(
    own.api.segments.change({ id: first.id, rule: { kind: 'segment', segment: second.id, inside: false } }),
  ).rejects.toThrow('First → Second → First')
  await expect(own.api.segments.archive({ id: first.id })).rejects.toThrow('Second')
  await own.api.segments.archive({ id: second.id })
  expect((await own.api.segments.list({})).rows.map(({ name }) => name)).not.toContain('Second')
})

test('nothing goes on with the members that an archived segment once had', async () => {
  const { api } = await here.workspace()
  const first = await api.segments.create({ name: 'Enterprise', rule: field('industry', 'retail') })
  const inside: Rule = { kind: 'segment', segment: first.id, inside: true }
  const second = await api.segments.create({ name: 'Of Enterprise', rule: inside })
  const name = { en: 'Large', ja: '大口' }
  const card = await api.scorecards.create({ name, segmentId: first.id })
  await expect(api.segments.archive({ id: first.id })).rejects.toThrow(
    'It is still in use: segment “Of Enterprise”, scorecard “Large”. Change that first.',
  )
  await api.scorecards.retire({ id: card.id })
  await api.segments.archive({ id: second.id })
  await api.segments.archive({ id: first.id })
  await expect(api.scorecards.reinstate({ id: card.id })).rejects.toMatchObject({
    data: { issues: [{ path: 'segmentId' }] },
  })
  await expect(api.scorecards.create({ name, segmentId: first.id })).rejects.toMatchObject({
    data: { issues: [{ path: 'segmentId' }] },
  })
  await expect(api.segments.restore({ id: second.id })).rejects.toMatchObject({ data: { issues: [{ path: 'rule' }] } })
})

test('a share is said with its counts and a caution where there are few', async () => {
  const { rows, none, customers } = await own.api.segments.shares({
    among: { kind: 'all', rules: [] },
    groups: [
      { name: 'retail', rule: field('industry', 'retail') },
      { name: 'bakery', rule: field('industry', 'bakery') },
    ],
  })
  expect(customers).toBe(3)
  expect(rows[0]).toMatchObject({
    name: 'retail',
    matching: 1,
    of: 3,
    sentence: 'about 33% (1 of 3)',
    caution: expect.stringContaining('too few'),
  })
  expect(none).toMatchObject({ matching: 1 })
})

test('the vocabulary names fields, metrics and events in the reader’s language', async () => {
  const ja = await (await own.as('viewer', 'ja')).segments.vocabulary({})
  expect(ja.fields.find(({ name }) => name === 'customer.industry')).toMatchObject({ label: '業種', type: 'text' })
  expect(ja.metrics.length).toBeGreaterThan(5)
})

test('what a crash left unannounced is announced by the next run, once', async () => {
  const shop = await customer('Glass House', 'glassware')
  const made = await own.api.segments.create({ name: 'Interrupted', rule: field('industry', 'glassware') })
  await here.settle()
  const pool = here.house.stores.pools.owner
  await pool.query("DELETE FROM notices WHERE name = 'segment.entered' AND data->>'segmentId' = $1", [made.id])
  await pool.query('UPDATE segment_runs SET finished_at = NULL WHERE segment_id = $1', [made.id])
  await own
    .desk()
    .facts.run('DELETE FROM segment_crossings WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID}', {
      segment: made.id,
    })
  // Whoever had entered has left again by the time of the next run.
  await own.api.customers.change({ id: shop, industry: 'retail' })
  await here.settle()
  await own.api.segments.rebuild({ id: made.id })
  await here.settle()
  const told = (await own.heard()).filter(({ name, data }) => name.startsWith('segment.') && data.segmentId === made.id)
  expect(told.map(({ name }) => name)).toEqual(['segment.entered', 'segment.left'])
  expect(await Promise.all(told.map(({ name, data }) => whoCrossed(name, data)))).toEqual([[shop], [shop]])
})

test('a value counts in the currency of the workspace and is not known in another', async () => {
  const { api } = await here.workspace({ currency: 'JPY' })
  for (const currency of ['JPY', 'USD']) {
    const { id } = await api.customers.create({ name: currency })
    await api.contracts.create({ customerId: id, amount: '1000', currency, startsOn: '2026-01-01' })
  }
  await here.settle()
  const found = async (test: Extract<Rule, { kind: 'metric' }>['test']) =>
    (await api.segments.preview({ rule: { kind: 'metric', metric: 'yearly_value', test } })).sample
  expect(await found({ op: 'at least', value: 12_000 })).toMatchObject([{ name: 'JPY' }])
  expect(await found({ op: 'unknown' })).toMatchObject([{ name: 'USD' }])
})

test('who crossed is forgotten after thirty days, but as long as somebody may still hear of it', async () => {
  const { api, systemDesk, workspace } = await here.workspace()
  const { owner } = here.house.stores.pools
  for (const industry of ['pottery', 'glass']) {
    await api.customers.create({ name: industry, industry })
    await api.segments.create({ name: industry, rule: field('industry', industry) })
  }
  await here.settle()
  await owner.query(
    `INSERT INTO notice_deliveries (notice_id, workspace_id, listener, attempts, failed_at)
     SELECT id, workspace_id, 'given up', 6, now() FROM notices WHERE workspace_id = $1 AND data ->> 'segmentName' = 'glass'`,
    [workspace.id],
  )
  const clear = jobs.find(({ name }) => name === 'segments.clear')
  const kept = async () => {
    if (clear?.kind === 'every') await clear.run(systemDesk())
    const counted = 'SELECT toUInt32(count()) AS n FROM segment_crossings WHERE workspace_id = {workspace:UUID}'
    return (await systemDesk().facts.first<{ n: number }>(counted))?.n
  }
  expect(await kept()).toBe(2)
  here.travelTo('2026-05-02')
  expect(await kept()).toBe(1)
  await owner.query('DELETE FROM notice_deliveries WHERE workspace_id = $1', [workspace.id])
  expect(await kept()).toBe(0)
  here.travelTo('2026-04-01')
})
