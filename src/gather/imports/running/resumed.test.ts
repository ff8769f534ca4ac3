import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { Mapping } from '../../mappings/contract.ts'
import { Reading } from '../contract.ts'
import { runFile } from './run.ts'
import * as runs from './run-store.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

test('rows that another worker stored meanwhile are counted once, in a run and in a trial', async () => {
  const { api, request, desk } = await house.workspace()
  const lines = Array.from({ length: 7 }, (_, n) => `${n + 1},Customer ${n + 1}`)
  const body = `id,name\n${lines.join('\n')}\n`
  const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const mapping = { target: 'customers', source: 'crm', columns: { external_id: 'id', name: 'name' } } as const
  const made = await api.imports.create({ uploadId, mapping })
  for (const kind of ['trial', 'run'] as const) {
    const { id } = await desk().transaction((context) =>
      runs.insert(context, made.id, kind, Reading.parse(made.reading), Mapping.parse(made.mapping)),
    )
    const order = await desk().transaction((context) => runs.begin(context, id))
    // The other worker, in smaller batches, has come as far as the fourth line of the file.
    await desk().transaction((context) => runs.advance(context, id, { rows: 3, created: 3 }, { cursor: 4, share: 0.5 }))
    await runFile(desk(), order, async () => undefined)
    const counted = await desk().transaction((context) => runs.find(context, id))
    expect([kind, counted]).toMatchObject([kind, { rows: 7, created: 7 }])
  }
})
