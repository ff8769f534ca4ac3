import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { hello } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

/**
 * Two buyers and one who only looks on. What the dry run is to find was written down first:
 * Kita: Ono may (customer with us); Kato may, Kato's second record has the same address; Hayashi has left; Mori refused the purpose.
 * Minami: Seki has no address; Tani's address bounced. Nishi is a prospect: Ueda, nothing is known.
 */
async function town() {
  const own = await here.workspace()
  const { api } = own
  const customer = async (name: string, stage: 'active' | 'prospect') =>
    (await api.customers.create({ name, stage })).id
  const [kita, minami, nishi] = [
    await customer('北物流', 'active'),
    await customer('南製作所', 'active'),
    await customer('西商店', 'prospect'),
  ]
  const person = async (customerId: string, name: string, email: string | null, more: object = {}) =>
    (await api.people.create({ customerId, name, ...(email && { email }), ...more })).id
  const ono = await person(kita, '小野', 'ono@kita.example', { roles: ['champion'] })
  const kato = await person(kita, '加藤', 'kato@kita.example')
  const again = await person(kita, '加藤 健', 'Kato@kita.example')
  const hayashi = await person(kita, '林', 'hayashi@kita.example', { leftOn: '2026-03-01' })
  const mori = await person(kita, '森', 'mori@kita.example')
  await api.people.decide({ id: mori, purpose: 'service', given: false })
  const seki = await person(minami, '関', null, { roles: ['sponsor'] })
  const tani = await person(minami, '谷', 'tani@minami.example')
  await api.messages.suppress({ address: 'tani@minami.example', reason: 'blocked' })
  const ueda = await person(nishi, '上田', 'ueda@nishi.example')
  await here.settle()
  const rule = {
    kind: 'field' as const,
    field: 'customer.stage',
    test: { op: 'one of' as const, values: ['active', 'prospect'] },
  }
  const segment = await api.segments.create({ name: 'All', description: '', rule })
  await here.settle()
  const { id: messageId } = await api.messages.create({ class: 'relationship', said: hello })
  return {
    own,
    api,
    messageId,
    segmentId: segment.id,
    customers: { kita, minami, nishi },
    people: { ono, kato, again, hayashi, mori, seki, tani, ueda },
  }
}

test('the dry run says exactly who would get it, who would not and why, in counts that open', async () => {
  const { api, messageId, segmentId, people } = await town()
  const audience = { kind: 'segment' as const, segmentId }
  const { id } = await api.sends.create({ name: 'Spring', messageId, audience })
  const { look, state, counts } = await api.sends.look({ id })
  expect(state).toBe('ready')
  expect(look).toMatchObject({ customers: 3, without: 0, people: 8, may: 2 })
  const found = Object.fromEntries(look?.groups.map(({ because, people: count }) => [because, count]) ?? [])
  expect(found).toEqual({
    existingDealings: 2,
    sameAddress: 1,
    left: 1,
    withdrawn: 1,
    noAddress: 1,
    blocked: 1,
    notAsked: 1,
  })
  const named = async (because: 'existingDealings' | 'sameAddress' | 'blocked') =>
    (await api.sends.people({ id, because })).rows.map(({ personId }) => personId)
  expect(await named('existingDealings')).toEqual([people.ono, people.kato])
  expect(await named('sameAddress')).toEqual([people.again])
  expect(await named('blocked')).toEqual([people.tani])
  const [first] = (await api.sends.people({ id, because: 'existingDealings', limit: 1 })).rows
  expect(first).toMatchObject({ personName: '小野', customerName: '北物流', address: 'ono@kita.example', may: true })
  const one = await api.sends.people({ id, because: 'existingDealings', limit: 1 })
  const rest = await api.sends.people({ id, because: 'existingDealings', limit: 1, cursor: one.next ?? '' })
  expect([rest.rows[0]?.personId, rest.next]).toEqual([people.kato, null])
  // Nothing was sent by that.
  expect(Object.values(counts).every((count) => count === 0)).toBe(true)
  expect((await api.messages.deliveries({ messageId })).rows).toEqual([])
})

test('only people with a role are meant where roles are said, and customers who have none are counted', async () => {
  const { api, messageId, segmentId, people } = await town()
  const audience = { kind: 'segment' as const, segmentId, roles: ['champion' as const] }
  const { id } = await api.sends.create({ name: 'Champions', messageId, audience })
  const { look } = await api.sends.look({ id })
  expect(look).toMatchObject({ customers: 3, without: 2, people: 1, may: 1 })
  expect((await api.sends.people({ id, because: 'existingDealings' })).rows[0]?.personId).toBe(people.ono)
})

test('a filter of the list, and people by name, are meant as well', async () => {
  const { api, messageId, people } = await town()
  const filter = { kind: 'filter' as const, filter: { stage: 'prospect' } }
  const first = await api.sends.create({ name: 'Prospects', messageId, audience: filter })
  expect((await api.sends.look({ id: first.id })).look).toMatchObject({ customers: 1, people: 1, may: 0 })
  const named = { kind: 'people' as const, personIds: [people.ono, people.ono, people.tani] }
  const second = await api.sends.create({ name: 'By name', messageId, audience: named })
  expect((await api.sends.look({ id: second.id })).look).toMatchObject({
    customers: null,
    without: null,
    people: 2,
    may: 1,
  })
  // A list counts people by name, one send names them.
  const { rows } = await api.sends.list({})
  const listed = new Map(rows.map(({ id, audience }) => [id, audience]))
  expect(listed.get(second.id)).toEqual({ kind: 'people', count: 3 })
  expect(listed.get(first.id)).toEqual({ ...filter, roles: [] })
  expect((await api.sends.find({ id: second.id })).audience).toEqual(named)
})

test('what cannot be meant is refused, and what was changed is looked at anew', async () => {
  const { api, messageId, segmentId } = await town()
  const nobody = '00000000-0000-7000-8000-000000000001'
  const make = (audience: Parameters<typeof api.sends.create>[0]['audience']) =>
    api.sends.create({ name: 'X', messageId, audience })
  await expect(make({ kind: 'segment', segmentId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(make({ kind: 'people', personIds: [nobody] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(make({ kind: 'filter', filter: { nothing: 'such' } })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(
    api.sends.create({ name: 'X', messageId: nobody, audience: { kind: 'segment', segmentId } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { id } = await make({ kind: 'segment', segmentId })
  await api.sends.look({ id })
  expect((await api.sends.change({ id, name: 'Another name' })).look).toMatchObject({ people: 8 })
  const roles: ['champion'] = ['champion']
  const changed = await api.sends.change({ id, audience: { kind: 'segment', segmentId, roles } })
  expect(changed).toMatchObject({ state: 'draft', look: null, name: 'Another name' })
  await api.sends.look({ id })
  here.time.now = new Date(Number(here.time.now) + 1_000)
  await api.messages.change({ id: messageId, said: { en: { subject: 'Other', text: 'Other' } } })
  expect((await api.sends.find({ id })).look?.isStale).toBe(true)
  await expect(api.messages.remove({ id: messageId })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/a send uses this message/),
  })
  await api.sends.remove({ id })
  await expect(api.sends.find({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('many are looked at by a job, which says the same', async () => {
  const own = await here.workspace()
  const { owner } = here.house.stores.pools
  await owner.query(
    `WITH c AS (INSERT INTO customers (workspace_id, name, normal_name, bare_name, stage)
       SELECT $1, 'c' || n, 'c' || n, 'c' || n, 'active' FROM generate_series(1, 6000) AS n RETURNING id, name)
     INSERT INTO people (workspace_id, customer_id, name, email) SELECT $1, id, name, name || '@many.example' FROM c`,
    [own.workspace.id],
  )
  await here.settle()
  const rule = { kind: 'field' as const, field: 'customer.stage', test: { op: 'one of' as const, values: ['active'] } }
  const segment = await own.api.segments.create({ name: 'All', description: '', rule })
  await here.settle()
  const { id: messageId } = await own.api.messages.create({ class: 'relationship', said: hello })
  const { id } = await own.api.sends.create({
    name: 'All',
    messageId,
    audience: { kind: 'segment', segmentId: segment.id },
  })
  expect((await own.api.sends.look({ id })).state).toBe('looking')
  // Ordered once more while it is under way, as whoever waits for one that failed does.
  expect((await own.api.sends.look({ id })).state).toBe('looking')
  await here.settle()
  const { state, look } = await own.api.sends.find({ id })
  expect(state).toBe('ready')
  expect(look).toMatchObject({ customers: 6000, without: 0, people: 6000, may: 6000 })
  const first = await own.api.sends.people({ id, because: 'existingDealings', limit: 200, cursor: '0.4900' })
  expect([first.rows.length, first.next]).toEqual([200, '1.100'])
})
