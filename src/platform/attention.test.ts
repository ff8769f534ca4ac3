import { afterEach, expect, test, vi } from 'vitest'
import { attended, isAskedNow } from './attention.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('somebody is attended to while they wait, and a little longer, also where it fails', async () => {
  vi.useFakeTimers({ toFake: ['performance'], now: 0 })
  vi.advanceTimersByTime(10_000)
  expect(isAskedNow()).toBe(false)
  await attended(async () => expect(isAskedNow()).toBe(true))
  expect(isAskedNow()).toBe(true)
  vi.advanceTimersByTime(5_000)
  expect(isAskedNow()).toBe(false)
  await expect(attended(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  vi.advanceTimersByTime(5_000)
  expect(isAskedNow()).toBe(false)
})
