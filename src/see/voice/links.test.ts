import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

const id = (kind: number) => `toUUID(concat('0000000${kind}-0000-4000-8000-', leftPad(lower(hex(number)), 12, '0')))`

/**
 * 3,000 customers who answered on 1 October 2025, with contracts that came to their last day in December: satisfaction is drawn apart from
 * all else, and who had much effort left more often.
 */
async function fill(workspaceId: string) {
  const facts = here.house.stores.facts.of(workspaceId, '2026-05-31')
  const left = '(number * 2654435761) % 100 < 4 * (1 + (number * 40503) % 7)'
  await facts.run(`INSERT INTO customers (workspace_id, id, name, stage, since_on, left_on, version, deleted)
    SELECT {workspace:UUID}, ${id(3)}, concat('C', toString(number)), if(${left}, 'left', 'active'), toDate32('2024-01-01'),
      if(${left}, toDate32('2026-01-10'), NULL), 1, 0 FROM numbers(3000)`)
  await facts.run(`INSERT INTO responses (workspace_id, id, customer_id, survey, answered_at, csat, csat_scale, ces, version, deleted)
    SELECT {workspace:UUID}, ${id(1)}, ${id(3)}, 'x', toDateTime64('2025-10-01 03:00:00', 3, 'UTC'), 1 + cityHash64(number) % 5, 5,
      1 + (number * 40503) % 7, 1, 0 FROM numbers(3000)`)
  await facts.run(`INSERT INTO contracts (workspace_id, id, customer_id, plan, kind, amount, currency, period, monthly_value, yearly_value,
      starts_on, ends_on, auto_renew, period_months, tax, cancel_requested_on, version, deleted)
    SELECT {workspace:UUID}, ${id(5)}, ${id(3)}, 'Pro', 'subscription', 100, 'JPY', 'month', 100, 1200, toDate32('2025-01-01'),
      toDate32('2025-12-31'), 0, 1, 'excluded', NULL, 1, 0 FROM numbers(3000)`)
  await facts.run(`INSERT INTO contracts (workspace_id, id, customer_id, plan, kind, amount, currency, period, monthly_value, yearly_value,
      starts_on, ends_on, auto_renew, period_months, tax, version, deleted)
    SELECT {workspace:UUID}, ${id(6)}, ${id(3)}, 'Pro', 'subscription', 100, 'JPY', 'month', 100, 1200, toDate32('2026-01-01'),
      NULL, 0, 1, 'excluded', 1, 0 FROM numbers(3000) WHERE cityHash64(number, 'renewed') % 2 = 0`)
}

test('without a link of satisfaction and with one of effort, these are the verdicts, whatever others found', async () => {
  const { api, workspace } = await here.workspace()
  await fill(workspace.id)
  const { rows, tried } = await api.voice.links({})
  const link = (name: string) => rows.find((one) => one.name === name)
  expect(link('csat renewed')).toMatchObject({ verdict: 'no link', share: { known: true } })
  expect(link('ces left')).toMatchObject({ verdict: 'more', share: { known: true } })
  // Nobody has bought anything, or answered how likely a recommendation is.
  for (const name of ['csat bought again', 'nps renewed', 'nps bought again'])
    expect(link(name)).toMatchObject({ verdict: 'cannot say', happened: 0, didNot: 0, share: { known: false } })
  expect(tried).toBe(2)
  for (const { name, happened, didNot } of rows)
    for (const [did, count] of [
      ['yes', happened],
      ['no', didNot],
    ] as const)
      expect([name, did, (await api.voice.linked({ name, happened: did, limit: 5 })).total]).toEqual([name, did, count])
  const behind = (await api.voice.linked({ name: 'ces left', happened: 'yes', limit: 3 })).rows[0]
  expect(behind).toMatchObject({ on: '2025-10-01', happened: true })
})

test('few data say nothing, and what has not had its time yet is not looked at', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ', sinceOn: '2024-01-01' })
  await api.surveys.create({ customerId, survey: 'x', ces: 7, answeredAt: '2026-05-01T03:00:00Z' })
  await here.settle()
  const { rows, tried } = await api.voice.links({ within: 90 })
  expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['cannot say']))
  expect(tried).toBe(0)
  expect(rows.find(({ name }) => name === 'ces left')).toMatchObject({ happened: 0, didNot: 0 })
  expect((await api.voice.links({ within: 30 })).rows.find(({ name }) => name === 'ces left')?.didNot).toBe(1)
  await expect(api.voice.links({ within: 3 })).rejects.toMatchObject({ status: 422 })
})
