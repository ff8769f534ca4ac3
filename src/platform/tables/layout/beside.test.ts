import { expect, test } from 'vitest'
import { blankBetween } from './beside.ts'

test.each([
  ['two tables side by side', ['コード', '会社名', '#3', '商品', '価格'], [3, 3, 0, 2, 2], [2]],
  ['two blank columns between', ['a', 'b', '#3', '#4', 'c', 'd'], [1, 1, 0, 0, 1, 1], [2]],
  ['three tables', ['a', 'b', '#3', 'c', 'd', '#6', 'e', 'f'], [1, 1, 0, 1, 1, 0, 1, 1], [2, 5]],
  ['a column that is filled', ['a', 'b', '#3', 'c', 'd'], [1, 1, 1, 1, 1], []],
  ['one name on a side', ['a', '#2', 'c', 'd'], [1, 0, 1, 1], []],
  ['blank columns at the edges', ['#1', 'a', 'b', '#4'], [0, 1, 1, 0], []],
] as const)('%s', (_, headings, filled, places) => expect(blankBetween(headings, filled)).toEqual(places))
