import { expect, test } from 'vitest'
import { triedInParts } from './run.ts'

test('a trial says what it cannot know only where the file has several parts and rows without an id', () => {
  expect(triedInParts(5000, 12)).toEqual([])
  expect(triedInParts(90_000, 0)).toEqual([])
  expect(triedInParts(90_000, 1200)).toEqual([
    {
      name: 'tried in parts',
      count: 1200,
      examples: [],
      label: {
        en: 'The trial reads the file in parts of 5,000 rows and keeps none of them. 1,200 rows bear no id: where such a record stands in several parts, the import may count it as changed where the trial counts it as new',
        ja: '事前チェックでは5,000行ずつ読み、何も保存しません。IDのない行が1,200行あります。同じレコードが離れた行にもある場合、事前チェックで「新規」と数えたものが、取り込みでは「変更」になることがあります',
      },
    },
  ])
})
