import { expect, test } from 'vitest'
import { Problem } from '../errors.ts'
import type { Bytes } from '../tables/file-row.ts'
import { openApart } from './apart.ts'
import type { tasks } from './tasks.fixture.ts'

const module = new URL('./tasks.fixture.ts', import.meta.url)
const apart = openApart<typeof tasks>(module, { answers: 2, streams: 1 }, { heap: 64, silence: 20_000 })

const nothing = undefined as never

const bytes = (size: number): Bytes => ({
  size,
  async *stream(from, to) {
    for (let at = from; at < to; at += 1000) yield new Uint8Array(Math.min(1000, to - at))
  },
})

test('another process answers, is given bytes piece by piece, and sends a stream', async () => {
  expect(await apart.ask('double', 21)).toBe(42)
  expect(await apart.ask('length', null, bytes(123_456))).toBe(123_456)
  const numbers: number[] = []
  for await (const number of apart.stream('numbers', 1_234, bytes(0))) numbers.push(number)
  expect(numbers).toEqual(Array.from({ length: 1_234 }, (_, at) => at))
})

test('it is kept for the next task, also after a refusal', async () => {
  const first = await apart.ask('whoAmI', nothing)
  await expect(apart.ask('refuse', nothing)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    text: { en: 'Not so.', ja: '違います。' },
  })
  expect(await apart.ask('whoAmI', nothing)).toBe(first)
  expect(first).not.toBe(process.pid)
})

test('it knows nothing of our environment: no address of a store and no secret', async () => {
  process.env.MEGURI_SECRET_OF_THIS_TEST = 'x'
  expect(await apart.ask('environment', nothing)).not.toContain('MEGURI_SECRET_OF_THIS_TEST')
})

test.each(['manyArrays', 'oneArray', 'oneLongText'] as const)(
  'a process that runs out of memory (%s) fails what it was given, and nothing else',
  async (task) => {
    const [gone, beside] = await Promise.allSettled([apart.ask(task, nothing), apart.ask('double', 4)])
    expect(beside).toEqual({ status: 'fulfilled', value: 8 })
    const problem = gone.status === 'rejected' ? gone.reason : null
    expect(problem).toBeInstanceOf(Problem)
    expect(problem.text.en).toContain('more memory (64 MB)')
    expect(problem.text.ja).toContain('メモリー（64MB）')
    expect(await apart.ask('double', 5)).toBe(10)
  },
  60_000,
)

test('one that never ends is ended', async () => {
  const impatient = openApart<typeof tasks>(module, { answers: 1, streams: 1 }, { heap: 64, silence: 1_500 })
  await expect(impatient.ask('spin', nothing)).rejects.toThrow('or time than one file is given')
})

test('a fault of ours is no fault of the file', async () => {
  await expect(apart.ask('fail', nothing)).rejects.not.toBeInstanceOf(Problem)
})

test('a stream that nobody reads to its end is given up, and lets the next one in', async () => {
  for await (const number of apart.stream('numbers', 1_000_000, bytes(0))) if (number === 150) break
  const numbers: number[] = []
  for await (const number of apart.stream('numbers', 3, bytes(0))) numbers.push(number)
  expect(numbers).toEqual([0, 1, 2])
})

test('bytes that cannot be read are told as what they are', async () => {
  const gone: Bytes = {
    size: 10,
    // biome-ignore lint/correctness/useYield: it fails before there is anything to hand on
    async *stream() {
      throw new Error('the store is away')
    },
  }
  await expect(apart.ask('length', null, gone)).rejects.toThrow('the store is away')
  expect(await apart.ask('double', 1)).toBe(2)
})
