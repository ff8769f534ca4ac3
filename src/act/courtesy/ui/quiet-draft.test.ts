import { expect, test } from 'vitest'
import { isHalfQuiet, quietDraftOf, quietIn } from './quiet-draft.ts'

test('what is kept stands in the fields, what stands there is kept, and what is empty is off', () => {
  const kept = { quietHours: { from: '21:00', until: '08:00' }, onlyWorkingDays: true }
  expect(quietDraftOf(kept)).toEqual({ from: '21:00', until: '08:00', onlyWorkingDays: true })
  expect(quietIn(quietDraftOf(kept))).toEqual(kept)
  const off = { quietHours: null, onlyWorkingDays: false }
  expect(quietIn(quietDraftOf(off))).toEqual(off)
})

test('one time alone is told', () => {
  expect(isHalfQuiet({ from: '21:00', until: '', onlyWorkingDays: false })).toBe(true)
  expect(isHalfQuiet({ from: '', until: '', onlyWorkingDays: true })).toBe(false)
})
