import { expect, test } from 'vitest'
import { Alikes } from './alikes.ts'

test('each is counted by itself, and knows where it came first, however many there are', () => {
  const alikes = new Alikes()
  for (let at = 0; at < 50_000; at++) expect(alikes.count(`one ${at}`, at + 2)).toEqual({ earlier: 0, first: at + 2 })
  expect(alikes.count('one 7', 60_000)).toEqual({ earlier: 1, first: 9 })
  expect(alikes.count('one 7', 60_001)).toEqual({ earlier: 2, first: 9 })
  expect(alikes.count('one 49999', 60_002)).toEqual({ earlier: 1, first: 50_001 })
})
