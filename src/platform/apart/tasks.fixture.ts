import { badInput } from '../errors.ts'
import type { Bytes } from '../tables/file-row.ts'

/** What another process is asked to do in tests, some of which no process survives. */
export const tasks = {
  double: async (number: number) => number * 2,
  environment: async () => Object.keys(process.env),
  whoAmI: async () => process.pid,
  refuse: async () => {
    throw badInput('file', { en: 'Not so.', ja: '違います。' })
  },
  fail: async () => {
    throw new Error('a fault of ours')
  },
  length: async (_: null, bytes: Bytes) => {
    let length = 0
    for await (const piece of bytes.stream(0, bytes.size)) length += piece.length
    return length
  },
  numbers: (most: number) => portions(most),
  spin: async () => {
    while (process.pid > 0) Math.sqrt(process.pid)
  },
  manyArrays: async () => {
    const held: unknown[] = []
    while (process.pid > 0) held.push(new Array(10_000).fill(0.5))
  },
  oneArray: async () => {
    const held: number[] = []
    while (process.pid > 0) held.push(held.length)
  },
  oneLongText: async () => {
    let text = 'x'
    const held: string[] = []
    while (process.pid > 0) {
      text = `${text}${text}`.slice(0, 2 ** 24)
      held.push(text.split('').reverse().join(''))
    }
  },
}

async function* portions(most: number): AsyncGenerator<number[]> {
  for (let from = 0; from < most; from += 100)
    yield Array.from({ length: Math.min(100, most - from) }, (_, at) => from + at)
}
