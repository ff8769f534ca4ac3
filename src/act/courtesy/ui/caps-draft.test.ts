import { expect, test } from 'vitest'
import { capsIn, draftOf, isHalf } from './caps-draft.ts'

test('what is kept stands in the fields, what stands there is kept, and what is empty is no cap', () => {
  const caps = [{ purpose: 'news', most: 2, days: 7 } as const]
  expect(draftOf(caps).news).toEqual({ most: 2, days: 7 })
  expect(draftOf(caps).service).toEqual({ most: '', days: '' })
  expect(capsIn(draftOf(caps))).toEqual(caps)
  expect(capsIn(draftOf([]))).toEqual([])
})

test('half a cap is no cap, and is told', () => {
  expect([isHalf({ most: 2, days: '' }), isHalf({ most: '', days: 7 })]).toEqual([true, true])
  expect([isHalf({ most: 2, days: 7 }), isHalf({ most: '', days: '' })]).toEqual([false, false])
})
