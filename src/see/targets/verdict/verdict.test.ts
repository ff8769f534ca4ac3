import { expect, test } from 'vitest'
import { type Actual, verdictOf } from './verdict.ts'

const may = { startsOn: '2026-05-01', endsOn: '2026-05-31' }
const aim = (value: string | null, better: 'higher' | 'lower' = 'higher', unit = 'points') => ({
  ...{ value, better, unit, figure: 'nps' },
  currency: unit === 'money' ? 'JPY' : null,
})
const actual = (value: string | null, unit = 'points', currency: string | null = null): Actual => ({
  to: '2026-05-31',
  value:
    value === null ? { known: false, because: { en: 'Nobody answered.', ja: '回答なし。' } } : { known: true, value },
  currency,
  unit,
  figure: 'nps',
})

// What is aimed at, which direction, what was; what is said of it, and how far off. By hand.
test.each<[string, ReturnType<typeof aim>, Actual | undefined, string, string | null]>([
  ['above', aim('40'), actual('42.5'), 'reached', '2.5'],
  ['on it', aim('40'), actual('40.000000'), 'reached', '0'],
  ['a little short', aim('40'), actual('38.8'), 'short', '1.2'],
  ['higher than a bound', aim('0.02', 'lower', 'share'), actual('0.032', 'share'), 'short', '0.012'],
  ['lower than a bound', aim('0.02', 'lower', 'share'), actual('0.005', 'share'), 'reached', '0.015'],
  ['on a bound', aim('0.02', 'lower', 'share'), actual('0.02', 'share'), 'reached', '0'],
  ['below nothing, higher is better', aim('-10'), actual('-12'), 'short', '2'],
  ['money', aim('1000000', 'higher', 'money'), actual('1000000.5', 'money', 'JPY'), 'reached', '0.5'],
  ['other money', aim('1000000', 'higher', 'money'), actual('9000', 'money', 'USD'), 'unknown', null],
  ['another unit', aim('40'), actual('0.4', 'share'), 'unknown', null],
  ['not known', aim('40'), actual(null), 'unknown', null],
  ['not told', aim('40'), undefined, 'unknown', null],
  ['withdrawn', aim(null), actual('42'), 'withdrawn', null],
])('%s', (_, aimed, was, state, off) => {
  const verdict = verdictOf(aimed, may, was, '2026-06-10')
  expect([verdict.state, verdict.off, verdict.isOver]).toEqual([state, off, true])
  expect(verdict.because === null).toBe(state !== 'unknown')
})

test('of a KPI that another figure measures by now nothing is compared, though it is of the same unit', () => {
  const other = { ...actual('41'), figure: 'ces' }
  expect(verdictOf(aim('40'), may, other, '2026-06-10')).toMatchObject({
    ...{ state: 'unknown', actual: null },
    because: { en: 'Another figure measures the KPI than when the target was set.' },
  })
})

test.each([
  ['2026-04-30', 'not begun', false],
  ['2026-05-01', 'reached', false],
  ['2026-05-31', 'reached', false],
  ['2026-06-01', 'reached', true],
])('on %s it is %s', (today, state, isOver) => {
  expect(verdictOf(aim('40'), may, actual('41'), today)).toMatchObject({ state, isOver })
})
