import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { judgedByMembers } from '../../../../test/card-of-judgement.ts'
import { type World, world } from '../../../../test/world.ts'
import { recompute } from '../../../see/health/health.ts'
import { settleQuiet } from './quiet.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

type Home = Awaited<ReturnType<World['workspace']>>
type Mapping = Parameters<Home['api']['imports']['map']>[0]['mapping']

async function bring({ api, request }: Home, body: string, mapping: Mapping): Promise<string> {
  const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const { id } = await api.imports.create({ uploadId, mapping })
  const run = await api.imports.run({ id })
  await house.settle()
  expect(await api.imports.progress({ id: run.id })).toMatchObject({ state: 'completed' })
  return run.id
}

async function read(home: Home): Promise<void> {
  await house.settle()
  await recompute(home.systemDesk(), 'day')
  await house.settle()
}

const rest = { source: 'crm', remaining: 'leave' as const }
const customers: Mapping = {
  ...rest,
  target: 'customers',
  columns: { external_id: 'id', name: 'name', industry: 'trade' },
}
const contracts: Mapping = {
  ...rest,
  target: 'contracts',
  columns: { external_id: 'contract', customer: 'id', starts_on: 'start', ends_on: 'end' },
  defaults: { period: 'year' },
}
const answers: Mapping = {
  ...rest,
  target: 'responses',
  columns: { customer: 'id', nps: 'nps', answered_at: 'at' },
  defaults: { survey: 'yearly' },
}

test('a quiet import opens no play for a fall, a segment, a renewal or whom nobody attends; another like it opens them all', async () => {
  const home = await house.workspace()
  const { api } = home
  await judgedByMembers(api)
  const rule = {
    kind: 'field' as const,
    field: 'customer.industry',
    test: { op: 'one of' as const, values: ['kitchen'] },
  }
  const kitchens = await api.segments.create({ name: 'Kitchens', rule })
  const act = { en: 'Call the owner', ja: '店主に電話する' }
  const due = await api.plays.addRule({ segmentId: kitchens.id, kind: 'lifecycle', act, dueInDays: 1 })
  const ids: Record<string, string> = {}
  for (const name of ['hushed', 'loud']) {
    await bring(home, `id,name,trade\n${name},${name},mill\n`, customers)
    const found = (await api.customers.list({ name })).rows[0]?.id ?? ''
    await api.health.judge({ id: found, topic: 'relationship', points: 100, note: '' })
    ids[name] = found
  }
  await read(home)
  house.travelTo('2026-05-20')
  for (const [name, opensPlays] of [
    ['hushed', false],
    ['loud', true],
    ['new-hushed', false],
    ['new-loud', true],
  ] as const) {
    await bring(home, `id,name,trade\n${name},${name},kitchen\n`, { ...customers, opensPlays })
    await bring(home, `id,contract,start,end\n${name},K-${name},2025-06-10,2026-06-10\n`, { ...contracts, opensPlays })
    await bring(home, `id,nps,at\n${name},0,2026-05-19\n`, { ...answers, opensPlays })
    ids[name] = (await api.customers.list({ name })).rows.find((one) => one.name === name)?.id ?? ''
  }
  for (const name of ['new-hushed', 'new-loud'])
    await api.health.judge({ id: ids[name] ?? '', topic: 'relationship', points: 0, note: '' })
  await api.segments.rebuild({ id: kitchens.id })
  await read(home)
  const reasons = async (name: string) =>
    (await api.plays.list({ customerId: ids[name] ?? '' })).rows.map(({ reason }) => reason).sort()
  const all = ['health', 'renewal:2026-06-10', `rule:${due.id}`]
  expect({
    hushed: await reasons('hushed'),
    'new-hushed': await reasons('new-hushed'),
    loud: await reasons('loud'),
    'new-loud': await reasons('new-loud'),
  }).toEqual({ hushed: [], 'new-hushed': [], loud: all, 'new-loud': all })

  house.travelTo('2026-05-25')
  await read(home)
  expect([await reasons('hushed'), await reasons('new-hushed')]).toEqual([[], []])
})

test('what an import tells opens plays only where it wishes so, also where it failed half-way; a killed one holds nothing up for ever', async () => {
  const home = await house.workspace()
  const { api, workspace } = home
  const { owner } = house.house.stores.pools
  const opened = async () => (await api.plays.list({})).rows.map(({ customerName }) => customerName).sort()
  const both = async (name: string, endsOn: string, opensPlays: boolean) => {
    await bring(home, `id,name,trade\n${name},${name},mill\n`, customers)
    return bring(home, `id,contract,start,end\n${name},K-${name},2025-06-10,${endsOn}\n`, { ...contracts, opensPlays })
  }
  house.travelTo('2026-05-20')
  const stopped = await both('Akebono', '2026-06-10', false)
  const set = (state: string, finished: string | null, told: string) =>
    owner.query(
      'UPDATE import_runs SET state = $2, finished_at = $3, told_at = $4 WHERE workspace_id = $1 AND id = $5',
      [workspace.id, state, finished, told, stopped],
    )
  const forget = () =>
    owner.query(
      'WITH gone AS (DELETE FROM play_quiet_imports WHERE workspace_id = $1) DELETE FROM play_quiet_customers WHERE workspace_id = $1',
      [workspace.id],
    )
  await set('failed', '2026-05-20T00:00:00Z', '2026-05-20T00:00:00Z')
  await forget()
  await both('Brook', '2026-06-11', true)
  expect(await opened()).toEqual(['Brook'])

  await set('running', null, '2026-05-20T00:00:00Z')
  await forget()
  await both('Chitose', '2026-06-12', true)
  expect(await opened()).toEqual(['Brook'])
  house.travelTo('2026-05-20T01:00:00Z')
  await both('Dolphin', '2026-06-13', true)
  expect(await opened()).toEqual(['Brook', 'Chitose', 'Dolphin'])
  await set('failed', '2026-05-20T01:00:00Z', '2026-05-20T01:00:00Z')
})

test('whom an import told of is written down once, however many there are', async () => {
  const home = await house.workspace()
  const names = Array.from({ length: 300 }, (_, place) => `id${place},Customer ${place},mill`)
  await bring(home, ['id,name,trade', ...names].join('\n'), { ...customers, opensPlays: false })
  const settle = () => home.systemDesk().transaction(settleQuiet)
  const written = async () => {
    const { rows } = await house.house.stores.pools.owner.query<{ count: string; newest: string }>(
      'SELECT count(*) AS count, max(xmin::text::bigint) AS newest FROM play_quiet_customers WHERE workspace_id = $1',
      [home.workspace.id],
    )
    return rows[0]
  }
  await settle()
  const first = await written()
  expect(first?.count).toBe('300')
  expect(await settle()).toEqual({ goesOn: false })
  expect(await written()).toEqual(first)
})
