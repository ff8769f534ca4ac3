import { expect, test } from 'vitest'
import { bareName, isShorterSpelling, normalName } from './normal-name.ts'

test.each([
  ['株式会社　桜フーズ', '（株）桜フーズ'],
  ['㈱山田', '株式会社 山田'],
  ['(有)山田', '有限会社山田'],
  ['ＮＴＴデータ株式会社', 'NTTデータ㈱'],
  ['Acme, Inc.', 'ACME Incorporated'],
  ['Acme Inc', 'Acme, Inc.'],
  ['Sumire Co., Ltd.', 'SUMIRE COMPANY LIMITED'],
  ['スリーエム　ジャパン　株式会社', 'スリーエムジャパン(株)'],
  ['髙島屋', '高島屋'],
  ['袖ヶ浦ガス', '袖ケ浦ガス'],
  ['Y－CITY', 'Y—City'],
])('%s and %s are spellings of one name', (one, other) => {
  expect(normalName(one)).toBe(normalName(other))
})

test.each([
  ['ハウス', 'バウス'],
  ['Acme East', 'Acme West'],
  ['佐藤', '佐籐'],
])('%s and %s are not, with or without a legal form', (one, other) => {
  expect(normalName(one)).not.toBe(normalName(other))
  expect(bareName(one)).not.toBe(bareName(other))
})

test.each([
  [['株式会社山田', '有限会社山田', '合同会社山田', '山田株式会社', '山田有限会社', '山田']],
  [['Acme Ltd', 'Acme Inc', 'Acme LLC', 'Acme K.K.', 'Acme', '株式会社Acme']],
  [['東和株式会社北支店', '東和北株式会社支店', '株式会社東和北支店']],
])('%j are as many companies, of one bare name', (names) => {
  expect(new Set(names.map(normalName)).size).toBe(names.length)
  expect(new Set(names.map(bareName)).size).toBe(1)
})

test.each([
  ['㈱みどり食品', '株式会社みどり食品', true],
  ['株式会社みどり食品', '㈱みどり食品', false],
  ['株式会社 みどり食品', '株式会社みどり食品', true],
  ['株式会社みどり食品', 'みどり食品株式会社', false],
  ['Acme Inc', 'Acme, Incorporated', true],
  ['Acme Inc', 'ACME INC', false],
  ['株式会社みどり食品', '株式会社みどり食品', true],
  ['みどり食品', '株式会社みどり食品', false],
])('whether %s is no more than %s', (name, onRecord, isShorter) => {
  expect(isShorterSpelling(name, onRecord)).toBe(isShorter)
})
