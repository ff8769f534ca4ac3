import { expect, test } from 'vitest'
import { blankWordsHeard } from './blank-words.ts'

test('words that are taken as blank are counted by column, with the words and some rows', () => {
  const heard = blankWordsHeard([
    { place: 0, heading: '会社名', role: 'name' },
    { place: 1, heading: 'country', role: 'code' },
    { place: 2, heading: 'amount', role: 'value' },
  ])
  heard.hear({ row: 2, cells: ['N/A', 'NA', '100'] })
  heard.hear({ row: 3, cells: ['Acme', '-', '要確認'] })
  heard.hear({ row: 4, cells: [' 不明 ', '', ''] })
  expect(heard.verdict()).toEqual([
    { heading: '会社名', count: 2, words: ['N/A', '不明'], rows: [2, 4] },
    { heading: 'country', count: 1, words: ['-'], rows: [3] },
  ])
})
