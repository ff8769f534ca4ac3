import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsAlone } from '../../../test/facts-alone.ts'
import { checkMarked } from '../losses/marked.ts'

let store: Awaited<ReturnType<typeof factsAlone>>
beforeAll(async () => {
  store = await factsAlone()
})
afterAll(() => store.close())

const ask = async (query: string) => (await store.client.query({ query, format: 'JSONEachRow' })).json<{ n: number }>()

test('a short question does not wait for a long one', async () => {
  let isOver = false
  const long = ask('SELECT sum(sleepEachRow(0.5)) AS n FROM numbers(4)').then(() => {
    isOver = true
  })
  await ask('SELECT 1 AS n')
  expect(isOver).toBe(false)
  await long
})

test('a short question of one workspace does not wait for a long one of another, though both are told whose they are', async () => {
  const [one, other] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const
  let isOver = false
  const long = store
    .of(one)
    .run('SELECT sum(sleepEachRow(0.5)) FROM numbers(4) WHERE {workspace:UUID} != toUUID({none:String})', {
      none: other,
    })
    .then(() => {
      isOver = true
    })
  const answers = await Promise.all(
    [one, other].map((id) => store.of(id).first<{ id: string }>('SELECT toString({workspace:UUID}) AS id')),
  )
  expect(answers.map((answer) => answer?.id)).toEqual([one, other])
  expect(isOver).toBe(false)
  await long
})

test('statements at the same time each keep to what they were told', async () => {
  const ids = Array.from({ length: 200 }, (_, n) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`)
  const sql = 'SELECT toString({workspace:UUID}) AS id, toUInt32(sum(number)) AS n FROM numbers({n:UInt32})'
  const answers = await Promise.all(ids.map((id, n) => store.of(id).first(sql, { n: n + 1 })))
  expect(answers).toEqual(ids.map((id, n) => ({ id, n: ((n + 1) * n) / 2 })))
})

test('what one statement has written the next one reads, whichever of them comes first to hand', async () => {
  await store.client.command({ query: 'CREATE TABLE written (n UInt32) ENGINE = MergeTree ORDER BY n' })
  for (let n = 1; n <= 30; n += 1) {
    await store.client.insert({ table: 'written', values: [{ n }], format: 'JSONEachRow' })
    const counted = await Promise.all(
      Array.from({ length: 3 }, () => ask('SELECT toUInt32(count()) AS n FROM written')),
    )
    expect(counted.flat()).toEqual([{ n }, { n }, { n }])
  }
})

test('every connection knows the settings', async () => {
  const asked =
    "SELECT toUInt32(getSetting('join_use_nulls')) + sleep(0.2) AS n, getSetting('date_time_output_format') AS format"
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(asked)))
  expect(new Set(answers.flat().map((one) => JSON.stringify(one)))).toEqual(new Set(['{"n":"1","format":"iso"}']))
})

test('what nobody waits for stops reading while something is answered', async () => {
  const reading = async (client: typeof store.client) => {
    const sql = 'SELECT toUInt32(sum(sleepEachRow(0.01))) AS n FROM numbers(60) SETTINGS max_block_size = 1'
    const from = performance.now()
    await (await client.query({ query: sql, format: 'JSONEachRow' })).json()
    return performance.now() - from
  }
  const alone = await reading(store.background)
  const [first, afterwards] = await Promise.all([reading(store.client), reading(store.background)])
  expect(afterwards).toBeGreaterThan(1.3 * Math.max(alone, first))
})

test('every connection bounds what statements hold together, and keeps what it was told when the house is checked', async () => {
  await store.client.command({
    query: 'CREATE TABLE kept (workspace_id UUID, hash UInt64) ENGINE = MergeTree ORDER BY hash',
  })
  await store.client.command({
    query: 'CREATE TABLE marks (workspace_id UUID, hash UInt64) ENGINE = MergeTree ORDER BY hash',
  })
  const marked = { table: 'kept', marks: 'marks', hash: 'hash', at: 'hash' }
  await Promise.all(Array.from({ length: 16 }, () => checkMarked(store.client, marked)))
  const told = await Promise.all(
    [store.client, store.background].flatMap((client) =>
      Array.from({ length: 16 }, async () => {
        const query = `SELECT toUInt64(getSetting('max_memory_usage_for_user')) AS together,
          toUInt64(getSetting('max_query_size')) AS longest, sleep(0.2) AS slow`
        return (await client.query({ query, format: 'JSONEachRow' })).json<{ together: string; longest: string }>()
      }),
    ),
  )
  for (const [one] of told) expect(one).toMatchObject({ together: '3000000000', longest: String(2 ** 26) })
})
