import { expect, test } from 'vitest'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { renewalIn, saysRenewing } from './row-renewal.ts'

const row = (auto_renew: boolean | null, end = ''): ImportRow => ({
  row: 2,
  values: { auto_renew },
  extra: {},
  ...(end !== '' && { unread: { ends_on: end } }),
})

test.each([
  [true, '', true],
  [false, '', false],
  [null, '', null],
  [null, '自動更新', true],
  [true, 'ａｕｔｏ renewal', true],
  [null, '要確認', null],
  [false, '要確認', false],
] as const)('a row that says %s, and “%s” for the end: %s', (said, end, autoRenew) => {
  expect(renewalIn(row(said, end))).toMatchObject({ autoRenew, lost: [] })
})

test('a row that says no and an end that says yes contradict each other: neither is taken, and that is told', () => {
  expect(renewalIn(row(false, '自動更新'))).toMatchObject({
    autoRenew: null,
    inEnd: false,
    lost: [{ column: 'auto_renew' }],
  })
})

test.each(['自動更新', ' 自動継続 ', 'Auto-renew', 'Evergreen'])(
  '“%s” says that a contract renews by itself',
  (cell) => {
    expect(saysRenewing(cell)).toBe(true)
  },
)

test.each(['自動更新なし', 'no auto renewal', '2027-03-31', ''])('“%s” does not', (cell) => {
  expect(saysRenewing(cell)).toBe(false)
})
