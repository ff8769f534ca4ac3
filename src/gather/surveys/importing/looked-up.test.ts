import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '#platform/context.ts'
import { type World, world } from '../../../../test/world.ts'
import { type BulkResponse, upsert } from '../store.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const answer = (place: number, comment: string | null): BulkResponse => ({
  external_id: `R${place}`,
  customer_id: null,
  person_id: null,
  respondent: null,
  survey: 'nps',
  answered_at: new Date('2026-03-01T00:00:00Z'),
  nps: place % 11,
  csat: null,
  csat_scale: 5,
  ces: null,
  comment,
  locale: null,
  answers: {},
  cleared: [],
})
const answers = (from: number, count: number, comment: string | null = null) =>
  Array.from({ length: count }, (_, at) => answer(from + at, comment))

async function rowsRead({ db }: Context): Promise<number> {
  const { rows } = await sql<{ read: string }>`
    SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS read FROM pg_stat_xact_user_tables WHERE relname = 'responses'`.execute(
    db,
  )
  return Number(rows[0]?.read ?? 0)
}

test('a batch of new answers reads none of those on record, and a batch of known ones only itself', async () => {
  const home = await here.workspace()
  await home.desk().transaction((context) => upsert(context, 'crm', answers(0, 20_000)))
  await here.house.stores.pools.owner.query('ANALYZE responses')
  const told = (from: number, comment: string | null) =>
    home.desk().transaction(
      async (context) => {
        const outcomes = await upsert(context, 'crm', answers(from, 4_000, comment))
        return { outcomes: [...new Set(outcomes)], read: await rowsRead(context) }
      },
      undefined,
      { rollBack: true },
    )
  const fresh = await told(20_000, null)
  expect(fresh.outcomes).toEqual(['created'])
  expect(fresh.read).toBeLessThan(100)
  const known = await told(4_000, null)
  expect(known.outcomes).toEqual(['unchanged'])
  expect(known.read).toBeLessThan(10_000)
  expect((await told(4_000, 'Good')).outcomes).toEqual(['changed'])
})
