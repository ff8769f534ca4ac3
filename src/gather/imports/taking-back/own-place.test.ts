import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { acts } from './acts.ts'
import { tableOf } from './tables.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('an undo finds its own place in the log by its source, however much others have taken back', async () => {
  const { desk } = await here.workspace()
  const plans = await desk().transaction(async (context) => {
    const table = await tableOf(context, 'customers')
    if (table === null) throw new Error('customers are logged')
    const change = { sequence: '1', record: 'customers', act: 'created', before: null, after: null } as const
    const sent = vi.spyOn(pg.Client.prototype, 'query')
    const gone = { ...change, record_id: '01890000-0000-7000-8000-000000000001' }
    await acts.created(context, table, [gone], { taken: 'import:x', own: 'undo:x:y' })
    const asked = (sent.mock.calls as unknown[][]).filter(([text]) => /max\(sequence\)/.test(String(text)))
    vi.restoreAllMocks()
    await sql`SET LOCAL enable_seqscan = off`.execute(context.db)
    const found = []
    for (const [text, values] of asked)
      found.push(await context.db.executeQuery(CompiledQuery.raw(`EXPLAIN ${text}`, values as unknown[])))
    return found.map(({ rows }) => JSON.stringify(rows))
  })
  expect(plans).toHaveLength(1)
  expect(plans[0]).toMatch(/record_changes_of_undo.*Index Cond[^}]*source = 'undo:x:y'/)
})
