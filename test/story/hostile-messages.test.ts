import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intake } from '../../src/gather/intake/intake.ts'
import { type World, world } from '../world.ts'

let w: World
let home: Awaited<ReturnType<World['workspace']>>
let app: ReturnType<typeof intake>
let secret = ''

beforeAll(async () => {
  w = await world('2026-04-01')
  home = await w.workspace()
  app = intake(w.house)
  secret = (await home.api.intake.create({ name: 'Anybody' })).secret
})
afterAll(() => w.close())

/** JSON text, because what a client sends is text: `1e400`, keys twice and halves of characters are written as they come. */
type Json = string
const text = (value: string): Json => JSON.stringify(value)

const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(
    ...[
      '"\\ud800"',
      '"a\\udc00b"',
      '"\\ud83d\\ud83d"',
      '"\\u0000"',
      '"a\\u0000b"',
      '"\\ufffe"',
      '"\\ufeffx"',
      '"\\u202e"',
    ],
    ...['1e400', '-1e400', '1e308', '-0', '0', '9007199254740993', '123456789012345678901234567890', '1.5', '5e-324'],
    ...['null', 'true', 'false', '[]', '{}', '[[[]]]', '""', '" "', '"undefined"', '"[object Object]"', '"NaN"'],
    ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":1}}', '{"a":1,"a":2}', '{"toString":1,"toJSON":1}'],
    ...['"\'; DROP TABLE events; --"', '"{p0:String}"', '"\\\\"', '"\\t\\n\\r\\b"', '"%00"', '"\\\\N"', '"\\\\x00"'],
    ...[
      '"0001-01-01"',
      '"9999-12-31T23:59:59Z"',
      '"2199-12-31T23:59:59.999Z"',
      '"1970-01-01"',
      '"2026-02-30"',
      '1775044800',
    ],
    text('x'.repeat(201)),
    text('語'.repeat(200)),
    text('🌙'.repeat(200)),
    text('🌙'.repeat(201)),
    text('ﷺ'.repeat(200)),
    text('x'.repeat(3_000)),
    text('語'.repeat(9_000)),
    text('İ'.repeat(200)),
    `${'['.repeat(150)}${']'.repeat(150)}`,
    `${'{"a":'.repeat(150)}1${'}'.repeat(150)}`,
    `${'['.repeat(15_000)}${']'.repeat(15_000)}`,
    `{${text('k'.repeat(5_000))}:1}`,
    '{"a\\ud800":1}',
    '{"a\\u0000":1}',
    `{${Array.from({ length: 300 }, (_, n) => `"k${n}":${n}`).join(',')}}`,
  ),
  fc.string({ unit: 'binary', maxLength: 300 }).map(text),
  fc.json({ maxDepth: 4 }),
)

const fields = [
  'type',
  'messageId',
  'event',
  'name',
  'userId',
  'anonymousId',
  'groupId',
  'previousId',
  'timestamp',
] as const
const more = [
  'originalTimestamp',
  'sentAt',
  'properties',
  'traits',
  'context',
  'name',
  'email',
  'phone',
  'website',
  'seats',
] as const

let number = 0

/** A message of any type that would be taken, with one to three of its fields, or of the fields inside it, spoilt. */
const spoilt: fc.Arbitrary<Json> = fc
  .record({
    type: fc.constantFrom('track', 'identify', 'group', 'page', 'screen', 'alias'),
    places: fc.uniqueArray(fc.constantFrom(...fields, ...more), { minLength: 1, maxLength: 3 }),
    values: fc.array(hostile, { minLength: 3, maxLength: 3 }),
    inside: fc.boolean(),
  })
  .map(({ type, places, values, inside }) => {
    const base: Record<string, Json> = {
      type: text(type),
      event: text('Spoilt'),
      userId: text(`spoilt-${number++ % 7}`),
      groupId: text('spoilt group'),
      previousId: text(`spoilt-${number % 7}-before`),
    }
    const spoil = Object.fromEntries(places.map((place, index) => [place, values[index] ?? 'null']))
    if (!inside) return written({ ...base, ...spoil })
    const content = type === 'identify' || type === 'group' ? 'traits' : 'properties'
    return written({ ...base, [content]: written(spoil) })
  })

test('whatever one message holds, its neighbours in the batch and beside it are stored once, and it is stored or told why not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(spoilt, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 5 }),
      async (groups) => {
        const round = `${number++}`
        const batches = groups.map((bad, batch) => bad.flatMap((one, place) => [good(round, batch, place), one]))
        const answers = await Promise.all(batches.map((batch) => send(`{"batch":[${batch.join(',')}]}`)))
        const hopeful = batches.map((batch) => batch.length / 2)
        for (const [index, { status, json }] of answers.entries()) {
          const batch = `${status} ${JSON.stringify(json).slice(0, 500)}\n${batches[index]?.join('\n').slice(0, 3_000)}`
          expect(status, batch).toBe(200)
          const errors = json.errors ?? []
          expect(json.accepted + errors.length, batch).toBe(batches[index]?.length)
          expect(
            errors.filter((one) => one.index % 2 === 0),
            batch,
          ).toEqual([])
          expect(
            errors.every(({ message }) => message.length > 10),
            batch,
          ).toBe(true)
        }
        expect(await storedOf(round)).toEqual(
          Object.fromEntries(
            hopeful.flatMap((count, batch) => Array.from({ length: count }, (_, n) => [`${batch}-${n}`, 1])),
          ),
        )
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 40), seed: Number(process.env.FUZZ_SEED ?? 8), endOnFailure: true },
  )
}, 600_000)

test('a message alone is stored or refused with a reason, never answered with a fault of ours', async () => {
  const singles = fc.sample(spoilt, { numRuns: 150, seed: 8 })
  for (const one of singles) {
    const { status, json } = await send(one, kindIn(one))
    expect([200, 400, 413], `${status} ${JSON.stringify(json).slice(0, 300)}\n${one.slice(0, 2_000)}`).toContain(status)
  }
}, 300_000)

test('junk ids are counted by the key that sends them', async () => {
  const { secret: key } = await home.api.intake.create({ name: 'Old app' })
  const batch = ['undefined', '0', 'undefined'].map((userId) => ({
    type: 'track',
    event: 'Junk',
    userId,
    anonymousId: 'box',
  }))
  const { json } = await send(JSON.stringify({ batch }), 'batch', key)
  expect(json).toMatchObject({ accepted: 3 })
  const refused = await send(JSON.stringify({ event: 'Junk', userId: 'null' }), 'track', key)
  expect(refused).toMatchObject({ status: 400, json: { message: expect.stringContaining('identifies nobody') } })
  const { rows } = await home.api.events.junkIds({})
  expect(rows.filter(({ source }) => source === 'Old app')).toMatchObject([
    { field: 'userId', value: 'undefined', count: 2 },
    { field: 'userId', value: '0', count: 1 },
    { field: 'userId', value: 'null', count: 1 },
  ])
})

function good(round: string, batch: number, place: number): Json {
  const type = ['track', 'identify', 'group'][place % 3]
  return JSON.stringify({
    type,
    messageId: `good-${round}/${batch}-${place}`,
    event: 'Good',
    userId: `good-${place}`,
    groupId: 'good group',
    traits: { name: '良いお客様' },
  })
}

function written(parts: Record<string, Json>): Json {
  return `{${Object.entries(parts)
    .map(([name, value]) => `${text(name)}:${value}`)
    .join(',')}}`
}

function kindIn(one: Json): string {
  return /"type":"(track|identify|group|page|screen|alias)"/.exec(one)?.[1] ?? 'track'
}

type Answer = { accepted: number; message?: string; errors?: { index: number; message: string }[] }

async function send(body: Json, kind = 'batch', key = secret): Promise<{ status: number; json: Answer }> {
  const answer = await app.request(`/v1/${kind}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  })
  return { status: answer.status, json: JSON.parse(await answer.text()) }
}

async function storedOf(round: string): Promise<Record<string, number>> {
  const rows = await home
    .desk()
    .facts.all<{ id: string; times: number }>(
      'SELECT message_id AS id, toUInt32(count()) AS times FROM events WHERE workspace_id = {workspace:UUID} AND startsWith(message_id, {prefix:String}) GROUP BY id',
      { prefix: `good-${round}/` },
    )
  return Object.fromEntries(rows.map(({ id, times }) => [id.split('/')[1], times]))
}
