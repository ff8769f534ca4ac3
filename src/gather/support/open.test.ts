import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { statuses } from './contract.ts'
import { isOpen, openCases, openFacts } from './open.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const open = ['open', 'waiting']

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('the word, the records, the facts, the list and the figures say the same of each status', async () => {
  const home = await here.workspace()
  const { api } = home
  const { id: customerId } = await api.customers.create({ name: 'Acme' })
  for (const status of statuses) {
    const { id } = await api.support.create({ customerId, subject: status })
    if (status === 'waiting') await api.support.change({ id, status })
    if (status === 'closed') await api.support.close({ id })
  }
  await here.settle()
  expect(statuses.filter((status) => isOpen({ status }))).toEqual(open)
  const records = await home
    .desk()
    .transaction(({ db }) =>
      sql<{ status: string }>`SELECT status FROM cases k WHERE ${openCases('k')} ORDER BY 1`.execute(db),
    )
  expect(records.rows.map(({ status }) => status)).toEqual(open)
  const facts = here.house.stores.facts.of(home.workspace.id, '2026-04-01', 'Asia/Tokyo')
  const among = 'cases FINAL WHERE workspace_id = {workspace:UUID}'
  const rows = await facts.all<{ status: string }>(
    `SELECT toString(status) AS status FROM ${among} AND ${openFacts} ORDER BY 1`,
  )
  expect(rows.map(({ status }) => status)).toEqual(open)
  const metric = here.house.contributions.metrics.find(({ name }) => name === 'cases_open')
  expect(await facts.first(`SELECT toUInt32(${metric?.value('1')}) AS n FROM ${among}`)).toEqual({ n: 2 })
  const listed = async (filter: { open?: boolean }) =>
    (await api.support.list({ customerId, ...filter })).rows.map(({ status }) => String(status)).toSorted()
  expect(await listed({ open: true })).toEqual(open)
  expect(await listed({ open: false })).toEqual(['closed'])
  expect(await listed({})).toEqual(['closed', ...open])
})
