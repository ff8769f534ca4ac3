import { expect, test } from 'vitest'
import { onceEach, remarkOn } from './remark.ts'

const entry = { row: 7, until: null, cells: [] }
const lost = (about: Partial<Parameters<typeof remarkOn>[1]>, en = 'left out') =>
  remarkOn(entry, { kind: 'lost', because: { en, ja: '' }, ...about })

test('a cell that two speak of is one, and the last word counts; cells of other fields, parts and columns are others', () => {
  const all = [
    lost({ field: 'since_on', column: 'd' }, 'first'),
    lost({ field: 'left_on', column: 'd' }),
    lost({ field: 'since_on', column: 'd' }, 'last'),
    lost({ field: 'amount', column: 'fee', part: 0 }),
    lost({ field: 'amount', column: 'fee', part: 1 }),
    lost({ column: 'a formula' }),
    lost({ column: 'an error' }),
  ]
  expect(onceEach(all).map(({ because }) => because.en)).toEqual([
    'last',
    'left out',
    'left out',
    'left out',
    'left out',
    'left out',
  ])
})
