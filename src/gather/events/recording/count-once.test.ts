import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobody } from '#platform/stores/facts.ts'
import { factsAlone } from '../../../../test/facts-alone.ts'
import type { Facts } from '../../../platform/stores/facts.ts'
import { hashOf, storedAmong, storeMarked, writeAlone } from './count-once.ts'
import { insertMarks } from './facts.ts'

const workspace = '00000000-0000-4000-8000-00000000000a'
let store: Awaited<ReturnType<typeof factsAlone>>
let asked = 0
let facts: Facts

beforeAll(async () => {
  store = await factsAlone()
  const own = store.of(workspace)
  facts = {
    ...own,
    all: (sql, parameters) => {
      asked += 1
      return own.all(sql, parameters)
    },
  }
})
afterAll(async () => {
  writeAlone(false)
  await store.close()
})

test('every stored id is known again, in a process that looks each up and in one that remembers them since it started', async () => {
  const ids = Array.from({ length: 3_000 }, (_, n) => `stored-${n}`)
  await storeMarked(facts, workspace, ids.map(event))
  expect((await storedAmong(facts, workspace, [...ids, 'new'])).size).toBe(3_000)
  writeAlone(true)
  await untilRemembered()
  expect((await storedAmong(facts, workspace, [...ids, 'new'])).size).toBe(3_000)
  await storeMarked(facts, workspace, [event('later')])
  expect(await storedAmong(facts, workspace, ['later', 'never'])).toEqual(new Set(['later']))
})

test('a mark whose event was never written, because the process died in between, keeps no event out', async () => {
  await insertMarks(facts, [{ message_hash: hashOf('died').whole, occurred_at: '2026-04-01T00:00:00.000Z' }])
  for (const alone of [false, true]) {
    writeAlone(alone)
    expect(await storedAmong(facts, workspace, ['died'])).toEqual(new Set())
  }
})

/** Remembering has begun when an id that was never seen needs no question to the store. */
async function untilRemembered(): Promise<void> {
  for (let n = 0; n < 1_000; n++) {
    const before = asked
    await storedAmong(facts, workspace, [`unseen-${n}`])
    if (asked === before) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('The filter was never loaded.')
}

function event(id: string) {
  return {
    customer_id: nobody,
    person_id: nobody,
    occurred_at: '2026-04-01T00:00:00.000Z',
    received_at: '2026-04-01T00:00:00.000Z',
    name: 'Signed in',
    type: 'track',
    message_id: id,
    user_id: '',
    anonymous_id: '',
    group_id: '',
    properties: '{}',
    source: 'test',
    import_id: nobody,
    moved_from: nobody,
  }
}
