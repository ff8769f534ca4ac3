import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Context } from '../context.ts'
import { staged } from './staged.ts'

vi.setConfig({ testTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

const columns = {
  place: 'integer',
  text: 'text',
  amount: 'numeric',
  day: 'date',
  at: 'timestamptz',
  flag: 'boolean',
  tags: 'text[]',
  more: 'jsonb',
} as const
const awkward = [
  '',
  ' ',
  'a\tb',
  'two\nlines',
  'cr\r\n',
  '\\N',
  '\\.',
  'back\\slash',
  '株式会社　山田',
  '"quoted", {braces}',
  '🍜',
]
const rows = awkward.map((text, place) => ({
  place,
  text,
  amount: '12345678901234567890.000001',
  day: '2026-02-28',
  at: new Date('2026-02-28T15:00:00.123Z'),
  flag: place % 2 === 0,
  tags: [text, 'b'],
  more: { text, nothing: null, deep: [1, { a: 'x\ty' }] },
}))

async function inside<Answer>(act: (context: Context) => Promise<Answer>): Promise<Answer> {
  const { desk } = await house.workspace()
  return desk().transaction(act)
}

test.each([0, 1000])('rows come out as they went in, by COPY and as a parameter (few until %i)', async (fewUntil) => {
  const found = await inside(async (context) => {
    const given = await staged(context, columns, [...rows, { place: 99 }], { fewUntil })
    return (await sql<Record<string, unknown>>`SELECT * FROM ${given} AS g ORDER BY place`.execute(context.db)).rows
  })
  expect(found).toEqual([
    ...rows,
    { place: 99, text: null, amount: null, day: null, at: null, flag: null, tags: null, more: null },
  ])
})

test('half a character is refused as the store refuses it, and the connection lives on', async () => {
  const { desk } = await house.workspace()
  const refused = desk().transaction((context) =>
    staged(context, { text: 'text' }, [{ text: 'a\ud800' }], { fewUntil: 0 }),
  )
  await expect(refused).rejects.toMatchObject({ code: '22021' })
  expect(await desk().transaction(async (context) => (await sql`SELECT 1 AS one`.execute(context.db)).rows)).toEqual([
    { one: 1 },
  ])
})

test('what the store refuses is told with its code', async () => {
  const refused = inside((context) => staged(context, { at: 'integer' }, [{ at: 'no number' }], { fewUntil: 0 }))
  await expect(refused).rejects.toMatchObject({ code: '22P02' })
})

test('what is staged is read into the records of the own workspace alone', async () => {
  const other = await house.workspace()
  const refused = inside(async (context) => {
    const given = await staged(context, { name: 'text' }, [{ name: 'Smuggled' }], { fewUntil: 0 })
    await sql`INSERT INTO customers (workspace_id, name) SELECT ${other.workspace.id}::uuid, name FROM ${given} AS g`.execute(
      context.db,
    )
  })
  await expect(refused).rejects.toThrow(/row-level security/)
})
