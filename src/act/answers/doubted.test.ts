import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../test/world.ts'
import { lineId, providers, withAccounts } from './providers.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let outside: Awaited<ReturnType<typeof providers>>
beforeAll(async () => {
  here = await world('2026-04-01')
  outside = await providers(here)
})
afterAll(async () => {
  await outside?.close()
  await here?.close()
})
beforeEach(() => {
  here.travelTo('2026-04-01T03:00:00Z')
  outside.deeds.for = () => 'cut'
  outside.got.length = 0
})

type Workspace = Awaited<ReturnType<World['workspace']>>
let number = 0
/** Two people with one LINE ID; to the first something was pushed that LINE may have taken. */
async function doubted(more: object = {}) {
  const own: Workspace = await withAccounts(here, outside.at)
  const { api } = own
  number += 1
  const { id: customerId } = await api.customers.create({ name: '北物流', stage: 'active' })
  const named = { customerId, lineId: lineId(number), locale: 'ja' as const }
  const one = await api.people.create({ ...named, name: '小野 健' })
  const other = await api.people.create({ ...named, name: '森 花' })
  const said = { ja: { subject: '点検', text: '点検があります。' } }
  const wish = { class: 'safety' as const, channels: ['line' as const], said, ...more }
  const { id: messageId } = await api.messages.create(wish)
  const now = async () => {
    const { rows } = await api.messages.deliveries({ messageId })
    return new Map(rows.map((row) => [row.personId, row]))
  }
  return { own, api, one, other, messageId, wish, now }
}
const later = (minutes: number) => {
  here.time.now = new Date(Number(here.time.now) + minutes * 60_000)
}

const news = { class: 'relationship', purpose: 'news' }

test('what LINE may have taken is in doubt once it is withdrawn: it counts for caps, and a person settles it', async () => {
  const { api, one, messageId, wish, now } = await doubted(news)
  const { rows } = await api.messages.send({ id: messageId, personIds: [one.id] })
  await here.settle()
  expect((await now()).get(one.id)).toMatchObject({ state: 'deferred' })
  const id = rows[0]?.id ?? ''
  expect(await api.messages.withdraw({ id })).toMatchObject({ state: 'in doubt' })
  await api.courtesy.setSettings({
    caps: [{ purpose: 'news', most: 1, days: 7 }],
    quietHours: null,
    onlyWorkingDays: false,
  })
  const { id: next } = await api.messages.create(wish)
  const sent = () => api.messages.send({ id: next, personIds: [one.id] })
  expect((await sent()).rows).toMatchObject([{ because: 'hadEnough' }])
  expect(await api.messages.settle({ id, as: 'never' })).toMatchObject({ state: 'withdrawn' })
  expect((await sent()).rows).toMatchObject([{ because: 'existingDealings' }])
})

test('what LINE may have taken keeps its address when they leave: nobody else gets it there, and it does not come again', async () => {
  const { own, api, one, other, messageId, now } = await doubted()
  await api.messages.send({ id: messageId, personIds: [one.id] })
  await here.settle()
  await api.people.change({ id: one.id, leftOn: '2026-03-31' })
  await here.settle()
  expect((await now()).get(one.id)).toMatchObject({ state: 'in doubt', because: 'safety' })
  outside.deeds.for = () => 'takes'
  later(2)
  await handOverDue(own.systemDesk())
  await api.messages.send({ id: messageId, personIds: [other.id] })
  await here.settle()
  expect((await now()).get(other.id)).toMatchObject({ state: 'held back', because: 'sameAddress' })
  expect(outside.got.filter(({ to }) => to === one.lineId)).toHaveLength(1)
})

test('the same where it is found only when it is due again, and where a send is stopped', async () => {
  const { own, api, one, other, messageId, now } = await doubted({ class: 'transactional' })
  const people = { kind: 'people' as const, personIds: [one.id] }
  const send = await api.sends.create({ name: '点検', messageId, audience: people })
  await api.sends.look({ id: send.id })
  await api.sends.start({ id: send.id, goes: { kind: 'at once' } })
  await here.settle()
  await handOverDue(own.systemDesk())
  expect((await now()).get(one.id)).toMatchObject({ state: 'deferred' })
  const { owner } = here.house.stores.pools
  // By a door that tells nobody.
  await owner.query(`UPDATE people SET left_on = '2026-03-31' WHERE id = $1`, [one.id])
  outside.deeds.for = () => 'takes'
  later(2)
  await handOverDue(own.systemDesk())
  expect((await now()).get(one.id)).toMatchObject({ state: 'in doubt', because: 'dealing' })
  await api.messages.send({ id: messageId, personIds: [other.id] })
  await here.settle()
  expect((await now()).get(other.id)).toMatchObject({ because: 'sameAddress' })
  expect(outside.got.filter(({ to }) => to === one.lineId)).toHaveLength(1)

  outside.deeds.for = () => 'cut'
  const stopped = await doubted({ class: 'transactional' })
  const audience = { kind: 'people' as const, personIds: [stopped.one.id] }
  const { id } = await stopped.api.sends.create({ name: '点検', messageId: stopped.messageId, audience })
  await stopped.api.sends.look({ id })
  await stopped.api.sends.start({ id, goes: { kind: 'at once' } })
  await here.settle()
  await handOverDue(stopped.own.systemDesk())
  await stopped.api.sends.stop({ id })
  await here.settle()
  expect((await stopped.now()).get(stopped.one.id)).toMatchObject({ state: 'in doubt' })
})
