import { afterEach, expect, test, vi } from 'vitest'
import { later } from '../../../test/later.ts'
import { attended } from './attention.ts'
import { inTurn, withBreaks } from './breaks.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('long work on rows that are at hand lets others have their turns, and hands on every row in order', async () => {
  const turns: number[] = []
  const timer = setInterval(() => turns.push(performance.now()), 1)
  const seen: number[] = []
  const from = performance.now()
  for await (const one of withBreaks(rows(200))) {
    seen.push(one)
    for (const until = performance.now() + 1; performance.now() < until; );
  }
  const spent = performance.now() - from
  clearInterval(timer)
  expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => at))
  expect(turns.length).toBeGreaterThan(Math.floor(spent / 100))
})

test('what is made of a long list is made in pieces, in order, and in shorter ones while somebody waits', async () => {
  vi.useFakeTimers({ toFake: ['performance'], now: 0 })
  vi.advanceTimersByTime(later())
  expect(await longestPiece(1_000)).toBe(105)
  expect(await attended(() => longestPiece(1_000))).toBe(33)
})

/** So many are made between two turns of others, where each takes a tenth of a millisecond. */
async function longestPiece(count: number): Promise<number> {
  const list = Array.from({ length: count }, (_, place) => place)
  let [longest, piece, isOver] = [0, 0, false]
  const turn = () => {
    longest = Math.max(longest, piece)
    piece = 0
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  const made = await inTurn(list, (one) => {
    vi.advanceTimersByTime(0.1)
    piece += 1
    return one * 2
  })
  isOver = true
  expect(made).toEqual(list.map((one) => one * 2))
  return longest
}

async function* rows(count: number): AsyncGenerator<number> {
  for (let at = 0; at < count; at += 1) yield at
}
