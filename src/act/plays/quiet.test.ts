import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

test('what an import tells opens plays only where it wishes so; what comes near afterwards opens them all the same', async () => {
  const { api, request } = await house.workspace()
  const bring = async (name: string, endsOn: string, opensPlays: boolean) => {
    const body = `id,name,contract,start,end\n${name},${name},K-${name},2025-04-10,${endsOn}\n`
    const send = (file: string) => request(`/api/v1/uploads?name=${file}`, { method: 'POST', body })
    const { id: customersFile } = (await (await send('c.csv')).json()) as { id: string }
    const { id: contractsFile } = (await (await send('k.csv')).json()) as { id: string }
    const customers = await api.imports.create({
      uploadId: customersFile,
      mapping: { target: 'customers', source: 'crm', columns: { external_id: 'id', name: 'name' }, remaining: 'leave' },
    })
    const contracts = await api.imports.create({
      uploadId: contractsFile,
      mapping: {
        target: 'contracts',
        source: 'crm',
        columns: { external_id: 'contract', customer: 'id', starts_on: 'start', ends_on: 'end' },
        defaults: { period: 'year' },
        remaining: 'leave',
        opensPlays,
      },
    })
    await api.imports.runAll({ importIds: [customers.id, contracts.id] })
    await house.settle()
  }
  await bring('Akebono', '2026-04-20', false)
  await bring('Harbor', '2026-04-20', true)
  const opened = async () => (await api.plays.list({})).rows.map(({ customerName }) => customerName).sort()
  expect(await opened()).toEqual(['Harbor'])
})
