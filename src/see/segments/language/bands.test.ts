import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsAlone } from '../../../../test/facts-alone.ts'
import { bands, bandsInSql } from './kinds.ts'

let store: Awaited<ReturnType<typeof factsAlone>>
beforeAll(async () => {
  store = await factsAlone()
})
afterAll(() => store?.close())

test('the best band is the first, in SQL as here; what is not known has no rank', async () => {
  expect([...bands]).toEqual(['thriving', 'steady', 'watch', 'risk'])
  const ranks = await store.of('11111111-1111-4111-8111-111111111111').all<{ band: string; rank: number }>(
    `SELECT band, toUInt32(indexOf(${bandsInSql}, band)) AS rank
       FROM (SELECT arrayJoin(['thriving', 'steady', 'watch', 'risk', '']) AS band)
       WHERE {workspace:UUID} = {workspace:UUID} ORDER BY rank`,
  )
  expect(ranks.map(({ band }) => band)).toEqual(['', ...bands])
})
