import { expect, test } from 'vitest'
import { Period } from '../contract/terms.ts'
import { monthsIn, periodIn } from './period.ts'

test.each([
  ['month', 1],
  ['quarter', 3],
  ['half-year', 6],
  ['year', 12],
  ['two-years', 24],
  ['18 months', 18],
  ['1200 months', 1200],
])('%s has %i months', (period, months) => expect(monthsIn(period)).toBe(months))

test.each([
  ['1 months', 'month'],
  ['6 months', 'half-year'],
  ['24 months', 'two-years'],
  ['18 months', '18 months'],
])('%s goes by the name %s', (written, name) => expect(Period.parse(written)).toBe(name))

test.each(['0 months', '1201 months', '018 months', '-1 months', '1.5 months', 'months', 'week', ''])(
  '“%s” is no period',
  (written) => expect(Period.safeParse(written).success).toBe(false),
)

test.each([
  ['every 18 months', '18 months'],
  ['18 months', '18 months'],
  ['18-month term', '18 months'],
  ['１８か月', '18 months'],
  ['18ヶ月ごと', '18 months'],
  ['6か月', 'half-year'],
  ['6ヵ月払い', 'half-year'],
  ['2年一括', 'two-years'],
  ['3月ごと', 'quarter'],
  ['6月毎', 'half-year'],
  ['3月', null],
  ['6月払い', null],
  ['3月分', null],
  ['3年', '36 months'],
  ['3 years prepaid', '36 months'],
  ['2 quarters', 'half-year'],
  ['1か月おき', null],
  ['18', null],
  ['about 18 months', null],
  ['200 years', null],
])('a file that says “%s” means %s', (cell, period) => expect(periodIn(cell)).toBe(period))
