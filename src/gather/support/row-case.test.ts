import { expect, test } from 'vitest'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { caseIn, unknownStatus } from './row-case.ts'

const opened_at = new Date('2026-03-01T00:00:00Z')
const row = (values: ImportRow['values'], unread: Record<string, string> = {}): ImportRow => ({
  row: 2,
  values: { customer: 'C1', external_id: 'T1', opened_at, ...values },
  extra: { channel: 'phone' },
  unread,
})
const read = (values: ImportRow['values'], unread?: Record<string, string>) => {
  const wish = caseIn(row(values, unread))
  if ('because' in wish) throw new Error(wish.because.en)
  return wish
}

test('a status that nobody knows is kept as written, and the row says how its case stands instead', () => {
  const wish = read({ status: null }, { status: '検討中' })
  expect(wish).toMatchObject({ status: null, attributes: { channel: 'phone', status_as_written: '検討中' } })
  expect(unknownStatus(wish, 'created')).toMatchObject([{ column: 'status' }])
  expect(unknownStatus(wish, 'created')[0]?.because.en).toContain('“検討中” is no status that is known')
  expect(unknownStatus(wish, 'changed')[0]?.because.en).toContain('The status on record stays')
  expect(unknownStatus(wish, { column: null, because: { en: '', ja: '' } })).toEqual([])
})

test('a day of closing tells how a case stands, whatever the word', () => {
  const wish = read({ status: null, closed_at: new Date('2026-03-02T00:00:00Z') }, { status: 'fini' })
  expect(wish).toMatchObject({ status: 'closed', attributes: { status_as_written: 'fini' } })
  expect(unknownStatus(wish, 'created')).toEqual([])
})

test('a file without a status says nothing of it', () => {
  const wish = read({})
  expect(wish).toMatchObject({ status: null, attributes: { channel: 'phone' } })
  expect(unknownStatus(wish, 'created')).toEqual([])
})
