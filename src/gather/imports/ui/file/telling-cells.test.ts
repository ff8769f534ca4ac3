import { expect, test } from 'vitest'
import { previewLines, tellingCells } from './telling-cells.ts'

test('an encoding is judged by the cells that are not plain ASCII, each once', () => {
  const sample = [
    { row: 2, cells: ['A-1', 'Hélène', 'x'] },
    { row: 3, cells: ['A-2', 'Hélène', '山田'] },
  ]
  expect(tellingCells({ headings: ['id', '名前', 'c'], sample })).toEqual(['名前', 'Hélène', '山田'])
  expect(tellingCells({ headings: ['id'], sample: [{ row: 2, cells: ['plain'] }] })).toEqual([])
})

test('the preview counts as the file counts and shows where rows are passed over', () => {
  const sample = [
    { row: 5, cells: ['a'] },
    { row: 6, cells: ['b'] },
    { row: 9, cells: ['c'] },
  ]
  expect(previewLines(sample, 4)).toEqual([
    { kind: 'row', row: 5, cells: ['a'] },
    { kind: 'row', row: 6, cells: ['b'] },
    { kind: 'gap', row: 7, until: 8 },
    { kind: 'row', row: 9, cells: ['c'] },
  ])
})
