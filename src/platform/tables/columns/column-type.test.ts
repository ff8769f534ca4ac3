import { expect, test } from 'vitest'
import { columnType } from './column-type.ts'

test.each([
  [['9', '18', ''], 'number'],
  [['¥1,234', '0.5'], 'number'],
  [['True', 'False'], 'flag'],
  [['1', '0'], 'number'],
  [['2024-04-01', '2024/4/2'], 'date'],
  [['令和6年4月1日', ' '], 'date'],
  [['2024-04-01', '2024-04-02 03:00:00'], 'instant'],
  [['01101', '13101'], 'text'],
  [['0608621', '0608614'], 'text'],
  [['5070001000715', '6020001008662'], 'text'],
  [['20240401', '20240402'], 'number'],
  [['9', 'x'], 'text'],
  [['', ' '], 'text'],
  [[], 'text'],
] as const)('%j is a column of %s', (cells, type) => {
  expect(columnType(cells)).toBe(type)
})
