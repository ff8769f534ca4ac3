import { expect, test } from 'vitest'
import { writtenValue } from './written-value.ts'

test.each([
  ['stage', '利用中', 'active'],
  ['stage', 'Leaving', 'leaving'],
  ['stage', 'ａｃｔｉｖｅ', 'active'],
  ['kind', '世帯', 'household'],
  ['sinceOn', '2026/4/1', '2026-04-01'],
  ['sinceOn', '令和8年4月1日', '2026-04-01'],
  ['sinceOn', '25/12/2025', '2025-12-25'],
  ['leftOn', '', null],
  ['approvalLeadDays', '１４', 14],
  ['industry', ' 食品 ', '食品'],
  ['postalCode', '150-0001', '150-0001'],
])('in a cell of %s, “%s” is %s', (field, text, value) => {
  expect(writtenValue(field, text, undefined)).toEqual({ value })
})

test.each([
  ['number', '1,200', 1200],
  ['number', '▲3', -3],
  ['number', '0.1', 0.1],
  ['boolean', 'はい', true],
  ['boolean', 'no', false],
  ['date', '2026年4月1日', '2026-04-01'],
  ['text', '007', '007'],
  ['number', '', null],
] as const)('an attribute that is a %s keeps “%s” as %s', (type, text, value) => {
  expect(writtenValue('attributes.x', text, { type })).toEqual({ value })
})

test.each([
  ['stage', 'happy', '“happy” is none of the choices.'],
  ['sinceOn', '03/04/2026', '“03/04/2026” may be day or month first. Write it as 2026-04-01.'],
  ['sinceOn', '2026-02-30', '“2026-02-30” is not a day such as 2026-04-01.'],
  ['approvalLeadDays', '1.5', '“1.5” is not a number.'],
])('a cell of %s does not take “%s”', (field, text, en) => {
  expect(writtenValue(field, text, undefined)).toMatchObject({ refused: { en } })
})

test('a number that cannot be kept exactly is refused, not rounded', () => {
  expect(writtenValue('attributes.x', '12345678901234567890', { type: 'number' })).toHaveProperty('refused')
  expect(writtenValue('attributes.x', 'maybe', { type: 'boolean' })).toHaveProperty('refused')
})
