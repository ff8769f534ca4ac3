import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../../test/world.ts'
import { type Someone, situations } from './situations.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Home = Awaited<ReturnType<World['workspace']>>

async function enters({ api }: Home, name: string, { stage, band, contracts = [], play = {} }: Someone): Promise<void> {
  house.travelTo(play.openedOn ?? '2026-04-01')
  const { id: customerId } = await api.customers.create({ name, ...(stage && { stage }) })
  let before: string | undefined
  for (const { yearly, startsOn = '2025-01-01', notice, askedToEndOn, renewsTheOneBefore, ...terms } of contracts) {
    const renews = renewsTheOneBefore && before !== undefined ? { renewsId: before } : {}
    const asked = askedToEndOn === undefined ? {} : { cancellationRequestedOn: askedToEndOn }
    const wish = { amount: yearly, period: 'year', startsOn, ...terms, ...renews, ...asked, ...(notice && { notice }) }
    before = (await api.contracts.create({ customerId, ...wish })).id
  }
  if (band)
    await api.health.override({ id: customerId, band, score: null, reason: 'As we know them', until: '2026-06-30' })
  const act = { en: 'Call', ja: '電話する' }
  const day = play.promisedFor === undefined ? {} : { dueOn: play.promisedFor }
  const { id } = await api.plays.open({ customerId, kind: 'activity', reason: 'asked', act, ...day })
  if (play.putOffUntil !== undefined) await api.plays.snooze({ id, until: play.putOffUntil, reason: 'away until then' })
}

test.each(situations)('$title', async ({ title, customers, order }) => {
  const home = await house.workspace({ name: title })
  for (const [name, someone] of Object.entries(customers)) await enters(home, name, someone)
  house.travelTo('2026-04-01')
  await house.settle()
  const { rows } = await home.api.plays.today({ scope: 'team' })
  expect(rows.map(({ customerName, rank }) => [customerName, rank.pressing?.why ?? null])).toEqual(order)
  for (const { rank } of rows) for (const said of [rank.said.en, rank.said.ja]) expect(said).not.toBe('')
})
