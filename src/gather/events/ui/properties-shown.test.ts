import { expect, test } from 'vitest'
import { propertiesShown } from './properties-shown.ts'

test('what an event says nothing of is left out; nought and no are said', () => {
  expect(propertiesShown({ ユーザー: null, 数量: null })).toBe('')
  expect(propertiesShown({ ユーザー: '佐藤', 数量: 0, 備考: '', 既読: false, タグ: ['a'] })).toBe(
    'ユーザー: 佐藤, 数量: 0, 既読: false, タグ: ["a"]',
  )
})
