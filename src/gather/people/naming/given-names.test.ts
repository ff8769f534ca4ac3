import { expect, test } from 'vitest'
import { type Names, namesAfter } from './given-names.ts'
import { kanaOf } from './kana.ts'
import { fullName } from './person-name.ts'

const nothing = { name: '', familyName: null, givenName: null, nameKana: null, familyKana: null, givenKana: null }
const whole = { ...nothing, name: '山田 太郎', nameKana: 'ヤマダ タロウ' }
const parts = {
  ...whole,
  familyName: '山田',
  givenName: '太郎',
  familyKana: 'ヤマダ',
  givenKana: 'タロウ',
}

test.each<[string, Names, Names, string, string | null]>([
  ['a half keeps the whole', whole, { familyName: '山田', familyKana: 'ヤマダ' }, '山田 太郎', 'ヤマダ タロウ'],
  ['the other half, too', whole, { givenName: '太郎', givenKana: 'タロウ' }, '山田 太郎', 'ヤマダ タロウ'],
  ['both are a new whole', whole, { familyKana: 'ヤマタ', givenKana: 'タロウ' }, '山田 太郎', 'ヤマタ タロウ'],
  ['one anew beside one known', parts, { familyName: '山本', familyKana: 'ヤマモト' }, '山本 太郎', 'ヤマモト タロウ'],
  ['a whole that is given', parts, { name: '山本', nameKana: 'ヤマモト' }, '山本', 'ヤマモト'],
  ['a part taken from what parts made', parts, { givenName: null, givenKana: null }, '山田', 'ヤマダ'],
  ['a half where nothing was', nothing, { familyName: '小野', familyKana: 'オノ' }, '小野', 'オノ'],
  [
    'a half in place of a half',
    { ...nothing, name: '小野', familyName: '小野', nameKana: 'オノ', familyKana: 'オノ' },
    { familyName: '河野', familyKana: 'コウノ' },
    '河野',
    'コウノ',
  ],
  ['nothing of it', parts, {}, '山田 太郎', 'ヤマダ タロウ'],
])('%s', (_, before, wish, name, kana) => {
  const after = namesAfter(before, wish)
  expect([fullName(after), kanaOf(after).whole]).toEqual([name, kana])
})
