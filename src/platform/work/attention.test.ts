import { afterEach, expect, test, vi } from 'vitest'
import { later } from '../../../test/later.ts'
import { afterAnswers, attended, isAskedNow } from './attention.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('somebody is attended to while they wait, and a little longer, also where it fails', async () => {
  vi.useFakeTimers({ toFake: ['performance'], now: 0 })
  vi.advanceTimersByTime(later())
  expect(isAskedNow()).toBe(false)
  await attended(async () => expect(isAskedNow()).toBe(true))
  expect(isAskedNow()).toBe(true)
  vi.advanceTimersByTime(5_000)
  expect(isAskedNow()).toBe(false)
  await expect(attended(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  vi.advanceTimersByTime(5_000)
  expect(isAskedNow()).toBe(false)
})

test('long work stands back until those who wait are answered, but not for ever', async () => {
  const began = performance.now()
  await afterAnswers()
  expect(performance.now() - began).toBeLessThan(100)
  let answered = false
  const answering = attended(async () => {
    await new Promise((resolve) => setTimeout(resolve, 40))
    answered = true
  })
  await afterAnswers()
  expect(answered).toBe(true)
  await answering
  let end = () => {}
  const endless = attended(() => new Promise<void>((resolve) => (end = resolve)))
  const since = performance.now()
  await afterAnswers()
  expect(performance.now() - since).toBeGreaterThanOrEqual(200)
  end()
  await endless
})
