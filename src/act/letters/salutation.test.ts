import { expect, test } from 'vitest'
import { type Addressee, salutation } from './salutation.ts'

const yamada: Addressee = { name: '山田 太郎', givenName: '太郎', title: '課長', honorific: null }
const taro: Addressee = { name: 'Taro Yamada', givenName: 'Taro', title: 'Head of IT', honorific: null }

test.each<[string, Addressee | null, string | null, string, string]>([
  ['a title stands before the name, and 様 after it', yamada, '桜フーズ', '課長　山田 太郎様', 'Dear 太郎'],
  ['without a title', { ...yamada, title: null }, '桜フーズ', '山田 太郎様', 'Dear 太郎'],
  [
    'a title alone is no name: never 課長様',
    { ...yamada, name: null, givenName: null },
    '桜フーズ',
    '桜フーズ　ご担当者様',
    'Hello',
  ],
  ['an address is no name', { ...yamada, name: 'info@sakura.example', givenName: null }, null, 'ご担当者様', 'Hello'],
  ['blanks are no name', { ...yamada, name: '  ', givenName: ' ' }, '桜フーズ', '桜フーズ　ご担当者様', 'Hello'],
  ['an organisation as such', null, '桜フーズ株式会社', '桜フーズ株式会社　御中', 'Dear 桜フーズ株式会社 team'],
  ['nobody at all', null, null, 'ご担当者様', 'Hello'],
  [
    'who has another honorific',
    { ...yamada, title: '院長', honorific: '先生' },
    null,
    '院長　山田 太郎先生',
    'Dear 太郎',
  ],
  [
    'a title that is the honorific stands once',
    { ...yamada, title: '先生', honorific: '先生' },
    null,
    '山田 太郎先生',
    'Dear 太郎',
  ],
  ['a name that bears it already', { ...yamada, name: '山田様' }, null, '課長　山田様', 'Dear 太郎'],
  ['English goes by given name', taro, 'Sumire', 'Head of IT　Taro Yamada様', 'Dear Taro'],
  ['or by the whole name', { ...taro, givenName: null }, 'Sumire', 'Head of IT　Taro Yamada様', 'Dear Taro Yamada'],
])('%s', (_, addressee, organisation, ja, en) => {
  expect([salutation(addressee, organisation, 'ja'), salutation(addressee, organisation, 'en')]).toEqual([ja, en])
})
