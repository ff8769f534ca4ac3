import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { stages } from './contract.ts'
import { hasNotLeft, isWithUs, notLeft, withUs, withUsFacts } from './with-us.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const served = ['active', 'leaving', 'onboarding', 'trial']
let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('a prospect is not with us yet, who has left is not any more; a prospect has not left', () => {
  expect(stages.filter(isWithUs).toSorted()).toEqual(served)
  expect(stages.filter(hasNotLeft).toSorted()).toEqual([...served, 'prospect'].toSorted())
})

test('records and facts say the same of each, and of a merged one that it is nobody', async () => {
  const { api, desk, workspace } = await here.workspace()
  for (const stage of stages) await api.customers.create({ name: stage, stage })
  const kept = await api.customers.create({ name: 'Kept', stage: 'left' })
  const gone = await api.customers.create({ name: 'Merged', stage: 'active' })
  await api.merges.merge({ id: kept.id, absorbedId: gone.id })
  await here.settle()
  const among = (which: ReturnType<typeof withUs>) =>
    desk().transaction(async ({ db }) => {
      const { rows } = await sql<{ name: string }>`
        SELECT name FROM customers c WHERE workspace_id = ${workspace.id} AND ${which} ORDER BY name`.execute(db)
      return rows.map(({ name }) => name)
    })
  expect(await among(withUs('c'))).toEqual(served)
  expect(await among(notLeft('c'))).toEqual([...served, 'prospect'].toSorted())
  const facts = await here.house.stores.facts
    .of(workspace.id)
    .all<{ name: string }>(
      `SELECT name FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${withUsFacts} ORDER BY name`,
    )
  expect(facts.map(({ name }) => name)).toEqual(served)
})
