import { afterEach, expect, test, vi } from 'vitest'
import { type Heard, paced } from './paced.ts'

afterEach(() => {
  vi.useRealTimers()
})

const plays = [{ record: 'plays', ids: null, customerIds: null }]
const cases = [{ record: 'cases', ids: null, customerIds: null }]

test('what is heard within a moment is asked again once, and what goes on and on with pauses', async () => {
  vi.useFakeTimers()
  const rounds: Heard[] = []
  const { hear } = paced(async (heard) => void rounds.push(heard), Date.now)
  hear(plays)
  hear(cases)
  hear(plays)
  await vi.advanceTimersByTimeAsync(60)
  expect(rounds).toEqual([[...plays, ...cases]])
  // Something every 20 ms for three seconds.
  for (let at = 0; at < 150; at += 1) {
    hear(plays)
    await vi.advanceTimersByTimeAsync(20)
  }
  expect(rounds.length).toBeGreaterThan(4)
  expect(rounds.length).toBeLessThanOrEqual(9)
})

test('rounds that take long follow each other the more slowly, one at a time', async () => {
  vi.useFakeTimers()
  let open = 0
  let most = 0
  let rounds = 0
  const { hear } = paced(async () => {
    open += 1
    rounds += 1
    most = Math.max(most, open)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    open -= 1
  }, Date.now)
  for (let at = 0; at < 100; at += 1) {
    hear(plays)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(most).toBe(1)
  expect(rounds).toBeLessThanOrEqual(6)
})

test('that everything is to be asked again outweighs what is named, and a failure stops nothing', async () => {
  vi.useFakeTimers()
  const rounds: Heard[] = []
  const { hear } = paced(async (heard) => {
    rounds.push(heard)
    throw new Error('down')
  }, Date.now)
  hear(plays)
  hear('again')
  hear(cases)
  await vi.advanceTimersByTimeAsync(500)
  hear(cases)
  await vi.advanceTimersByTimeAsync(500)
  expect(rounds).toEqual(['again', cases])
})
