import { expect, test } from 'vitest'
import { withBreaks } from './breaks.ts'

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

async function* rows(count: number): AsyncGenerator<number> {
  for (let at = 0; at < count; at += 1) yield at
}
