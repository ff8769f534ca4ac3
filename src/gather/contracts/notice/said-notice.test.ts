import { expect, test } from 'vitest'
import { noticeIn } from './said-notice.ts'

test.each([
  ['3か月前', 3, 'months'],
  ['３ヶ月前まで', 3, 'months'],
  ['契約満了の90日前まで', 90, 'days'],
  ['期間満了日の1ヶ月前までに', 1, 'months'],
  ['3月前まで', 3, 'months'],
  ['3箇月前', 3, 'months'],
  ['2週間前', 14, 'days'],
  ['1年前', 12, 'months'],
  ['60日', 60, 'days'],
  ['90 days before expiry', 90, 'days'],
  ['3 months prior to the end of the term', 3, 'months'],
  ["30 days' notice", 30, 'days'],
  ['60-day notice', 60, 'days'],
])('“%s” is %i %s before the end', (cell, before, unit) => expect(noticeIn(cell)).toEqual({ before, unit }))

test.each([
  '2026-12-31',
  '要確認',
  '3',
  '',
  'three months',
  '月末',
  '3月',
  '契約満了の3月まで',
  '12月に',
  '9999 months',
])('“%s” says no such thing', (cell) => expect(noticeIn(cell)).toBeNull())
