import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { said, wordsIn } from './quoted.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-20')
})
afterAll(() => here?.close())

test('what a person agreed to and withdrew for all of their words is told as the one rule on consent tells it', async () => {
  const { api, workspace } = await here.workspace()
  const { owner } = here.house.stores.pools
  let seed = 11
  const chance = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const told: boolean[] = []
  for (let n = 0; n < 30; n++) {
    const { personId, customerId, source } = await said(api, `Said ${n}`, `Customer ${n}`)
    await owner.query('INSERT INTO customer_quotes (workspace_id, doubt_id, starts, length) VALUES ($1, $2, 1, 4)', [
      workspace.id,
      source.id,
    ])
    for (let k = chance(4); k > 0; k--) {
      const given = chance(3) > 0
      await api.people.decide({
        id: personId,
        purpose: given ? 'quotes' : ((['quotes', 'everything', 'marketing'] as const)[chance(3)] ?? 'quotes'),
        given,
        on: `2026-04-1${chance(9)}`,
        ...(given && chance(4) === 0 && { basis: 'legitimateInterest' as const }),
        ...(given && chance(3) === 0 && { expiresOn: chance(2) === 0 ? '2026-04-19' : '2026-04-20' }),
      })
    }
    const { rows } = await api.people.mayWe({ id: personId, purpose: 'quotes' })
    const may = rows[0]?.answer === 'yes'
    told.push(may)
    expect(
      await wordsIn(api, { customerId }),
      JSON.stringify((await api.people.consents({ id: personId })).rows),
    ).toEqual(may ? ['Said'] : [])
  }
  expect(new Set(told).size).toBe(2)
})
