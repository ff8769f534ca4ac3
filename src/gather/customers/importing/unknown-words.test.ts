import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

test('a stage or a status that nobody knows is named and kept, and a known one takes its place', async () => {
  const { api, request } = await house.workspace()
  const bring = async (body: string, mapping: Parameters<typeof api.imports.map>[0]['mapping']) => {
    const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const made = await api.imports.create({ uploadId, mapping })
    const run = await api.imports.run({ id: made.id })
    await house.settle()
    return {
      ...(await api.imports.progress({ id: run.id })),
      remarks: (await api.imports.rejects({ id: run.id, kind: 'lost' })).rows.map(({ row, because }) => [
        row,
        because.en,
      ]),
    }
  }
  const rest = { source: 'crm', remaining: 'leave' as const }
  const stages = { ...rest, target: 'customers', columns: { external_id: 'id', name: 'name', stage: 'stage' } }
  const made = await bring('id,name,stage\nC1,Harbor,休眠中かも\nC2,Mill,active\n', stages)
  expect(made).toMatchObject({ created: 2, lost: 1, remarks: [[2, expect.stringContaining('休眠中かも')]] })
  const [harbor] = (await api.customers.list({ name: 'Harbor' })).rows
  expect(harbor).toMatchObject({ stage: 'active', attributes: { stage_as_written: '休眠中かも' } })

  const statuses = {
    ...rest,
    target: 'cases',
    columns: { external_id: 'id', customer: 'who', opened_at: 'at', status: 'status' },
  }
  const cases = await bring('id,who,at,status\nT1,C1,2026-03-01,検討中かも\nT2,C1,2026-03-01,closed\n', statuses)
  expect(cases).toMatchObject({ created: 2, lost: 1, remarks: [[2, expect.stringContaining('検討中かも')]] })
  const kept = async () =>
    Object.fromEntries(
      (await api.support.list({ customerId: harbor?.id ?? '' })).rows.map((one) => [
        one.externalId,
        [one.status, one.attributes],
      ]),
    )
  expect(await kept()).toEqual({ T1: ['open', { status_as_written: '検討中かも' }], T2: ['closed', {}] })
  await bring('id,who,at,status\nT1,C1,2026-03-01,waiting\n', statuses)
  expect(await kept()).toMatchObject({ T1: ['waiting', {}] })
})
