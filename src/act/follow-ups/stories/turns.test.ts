import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { ResponseWish } from '../../../gather/surveys/contract.ts'
import { recordResponse } from '../../../gather/surveys/surveys.ts'
import { takeTurn } from '../../plays/plays.ts'
import { lookAtSome } from '../judging/judging.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('two who take the turns of several customers wait for each other in no circle', async () => {
  const { api, systemDesk } = await here.workspace()
  await api.followUps.addRule({ act: { en: 'Call', ja: '電話' }, npsAtMost: 6 })
  const made = [await api.customers.create({ name: 'One' }), await api.customers.create({ name: 'Other' })]
  const [first = '', second = ''] = made.map(({ id }) => id).toSorted()
  // By their scores the later customer would come first.
  await systemDesk().transaction(async (context) => {
    for (const [customerId, nps] of [
      [second, 0],
      [first, 6],
    ] as const)
      await recordResponse(context, ResponseWish.parse({ customerId, survey: 'Yearly', nps }))
  })
  let looking: Promise<number> | undefined
  await systemDesk().transaction(async (context) => {
    await takeTurn(context, first)
    looking = systemDesk().transaction((own) => lookAtSome(own))
    looking.catch(() => undefined)
    await vi.waitFor(
      async () => {
        const { rows } = await here.house.stores.pools.owner.query(
          "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
        )
        expect(rows).toHaveLength(1)
      },
      { timeout: 60_000 },
    )
    await takeTurn(context, second)
  })
  expect(await looking).toBe(2)
  expect((await api.plays.list({})).rows.map(({ state }) => state)).toEqual(['open', 'open'])
})
