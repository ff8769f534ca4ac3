import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

test('what goes together with a customer is counted by kind, each record once', async () => {
  const { api, request } = await house.workspace()
  const bring = async (body: string, mapping: NonNullable<Parameters<typeof api.imports.create>[0]['mapping']>) => {
    const sent = await request('/api/v1/uploads?name=list.csv', { method: 'POST', body })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const made = await api.imports.create({ uploadId, mapping })
    await api.imports.run({ id: made.id })
    await house.settle()
    return made.id
  }
  const undone = async (importId: string) => {
    const { id } = await api.imports.undo({ id: importId })
    await house.settle()
    const { created, kept, parts } = await api.imports.progress({ id })
    return { created, kept, parts: Object.fromEntries(parts.map((part) => [part.target, part.created])) }
  }
  const list = [
    'code,name,owner,contact,mail,plan,from',
    'A,Akebono,青木,Ines,ines@akebono.example,Pro,2026-01-01',
    'B,Blue,青木,Jon,jon@blue.example,Pro,2026-02-01',
    'B,Blue,青木,Kim,kim@blue.example,Pro,2026-02-01',
  ].join('\n')
  const customers = await bring(list, {
    target: 'customers',
    source: 'crm',
    columns: { external_id: 'code', name: 'name', owner_email: 'owner' },
    also: [
      { target: 'people', columns: { name: 'contact', email: 'mail' } },
      { target: 'contracts', columns: { plan: 'plan', starts_on: 'from' } },
    ],
  })
  expect((await api.customers.list({})).rows).toHaveLength(2)
  expect(await undone(customers)).toEqual({
    created: 11,
    kept: 0,
    parts: { customers: 2, customer_external_ids: 2, customer_members: 2, people: 3, contracts: 2 },
  })
  expect((await api.customers.list({})).rows).toEqual([])

  const events = await bring('who,what,at\nme@x.example,login,2026-03-01\nme@x.example,login,2026-03-02\n', {
    target: 'events',
    source: 'crm',
    columns: { person: 'who', name: 'what', occurred_at: 'at' },
  })
  expect(await undone(events)).toEqual({ created: 2, kept: 0, parts: { events: 2 } })
})
