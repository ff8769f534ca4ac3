import { expect, test } from 'vitest'
import { changedOf } from './changed-of.ts'

test('a save carries what is another than when the form was opened', () => {
  const before = { name: 'Acme', act: { en: 'Call', ja: '電話' }, days: 3, note: null as string | null }
  expect(changedOf({ ...before, act: { en: 'Call', ja: '電話' } }, before)).toEqual({})
  expect(changedOf({ ...before, days: 5, note: 'soon' }, before)).toEqual({ days: 5, note: 'soon' })
  expect(changedOf({ ...before, act: { en: 'Call', ja: '訪問' } }, before)).toEqual({ act: { en: 'Call', ja: '訪問' } })
})
