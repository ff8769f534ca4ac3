import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { openLimits } from './limits.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

/** Limits as a process of its own has them, and how many statements they took. */
function processOf() {
  let statements = 0
  const { owner } = here.house.stores.pools
  const counting = {
    query: (...words: Parameters<pg.Pool['query']>) => {
      if (!String(words[0]).startsWith('DELETE')) statements += 1
      return owner.query(...words)
    },
  }
  const limits = openLimits(counting as pg.Pool, () => here.time.now)
  return { limits, statements: () => statements }
}

test('two processes together let through what one would, and go on with the clock', async () => {
  const [one, other] = [processOf(), processOf()]
  const waits: number[] = []
  for (let n = 0; n < 6; n++)
    for (const { limits } of [one, other]) waits.push(await limits.take('passwords', 'sakura@example.test'))
  expect(waits).toEqual([...Array(10).fill(0), 60, 60])
  expect(await one.limits.take('passwords', 'tomas@example.test')).toBe(0)
  later(30_000)
  expect(await other.limits.take('passwords', 'sakura@example.test')).toBe(30)
  later(30_000)
  expect(
    await Promise.all([one, other].map(({ limits }) => limits.take('passwords', 'sakura@example.test'))),
  ).toContain(0)
  expect(await processOf().limits.take('passwords', 'sakura@example.test')).toBe(60)
})

test('what is given back can be taken again, by any process', async () => {
  const [one, other] = [processOf(), processOf()]
  for (let n = 0; n < 10; n++) await one.limits.take('passwords', 'ken@example.test')
  expect(await one.limits.take('passwords', 'ken@example.test')).toBe(60)
  await one.limits.giveBack('passwords', 'ken@example.test')
  expect(await other.limits.take('passwords', 'ken@example.test')).toBe(0)
  expect(await processOf().limits.take('passwords', 'ken@example.test')).toBe(60)
})

test('callers and doors have limits of their own', async () => {
  const { limits } = processOf()
  for (let n = 0; n < 60; n++) expect(await limits.take('invitations', '203.0.113.1')).toBe(0)
  expect(await limits.take('invitations', '203.0.113.1')).toBeGreaterThan(0)
  expect(await limits.take('invitations', '203.0.113.2')).toBe(0)
  expect(await limits.take('sign-in', '203.0.113.1')).toBe(0)
})

test('a busy door asks the store now and then, whoever is refused not at all, and many at once as one', async () => {
  const intake = processOf()
  await Promise.all(Array.from({ length: 4_000 }, () => intake.limits.take('events', 'a workspace and its key')))
  expect(intake.statements()).toBe(1)
  const api = processOf()
  const waits = []
  for (let n = 0; n < 1_300; n++) waits.push(await api.limits.take('api', 'somebody busy'))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(1_200)
  // Twenty times sixty, and once the refusal.
  expect(api.statements()).toBe(21)
})

test('a clock that was put back, or a bucket from long ago, is no trouble', async () => {
  const { limits } = processOf()
  expect(await limits.take('events', 'time')).toBe(0)
  here.travelTo('2016-04-01')
  expect(await processOf().limits.take('events', 'time')).toBeGreaterThan(0)
  here.travelTo('2036-04-01')
  expect(await processOf().limits.take('events', 'time')).toBe(0)
})

test('nothing of who it was is kept, and what is full again is cleared away', async () => {
  const { owner } = here.house.stores.pools
  await processOf().limits.take('sign-in', '198.51.100.77')
  const { rows } = await owner.query<{ row: string }>('SELECT r::text AS row FROM passing.rate_limits r')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ row }) => row.includes('198.51'))).toEqual([])
  later(3_600_000)
  await processOf().limits.take('sign-in', '198.51.100.78')
  await expect
    .poll(async () => (await owner.query('SELECT FROM passing.rate_limits')).rowCount, { timeout: 5_000 })
    .toBe(1)
})

function later(milliseconds: number): void {
  here.travelTo(new Date(here.time.now.getTime() + milliseconds).toISOString())
}
