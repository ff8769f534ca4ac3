import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { mustFit } from './fit.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

async function inDatabase(kind: string, ask: (pool: pg.Pool) => Promise<unknown>): Promise<unknown> {
  const { owner } = here.house.stores.pools
  const name = `fit_${Math.random().toString(36).slice(2)}`
  await owner.query(`CREATE DATABASE ${name} TEMPLATE template0 ${kind}`)
  const url = new URL(here.house.stores.databaseUrl)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href })
  try {
    return await ask(pool)
  } finally {
    await pool.end()
    await owner.query(`DROP DATABASE ${name}`)
  }
}

test.each([
  ["ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'", null],
  ["ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", /LC_CTYPE C\) does not know 葉/],
  ["ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'", /keeps its text as SQL_ASCII/],
  ["ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'", /keeps its text as LATIN1/],
])('a database of %s', async (kind, refused) => {
  const { rows } = await here.house.stores.pools.owner.query('SHOW server_version_num')
  const provider = Number(rows[0].server_version_num) < 170_000 ? '' : 'LOCALE_PROVIDER libc'
  const said = await inDatabase(`${kind} ${provider}`, (pool) =>
    mustFit(pool).then(
      () => null,
      (problem: Error) => problem.message,
    ),
  )
  if (refused === null) expect(said).toBeNull()
  else expect(said).toMatch(refused)
})

test('an old server is told which version is needed', async () => {
  const found = { version: '14.11', number: 140_011, encoding: 'UTF8', ctype: 'C.UTF-8' }
  await expect(mustFit({ query: async () => ({ rows: [found] }) } as never)).rejects.toThrow(/14\.11; 15 or later/)
})
