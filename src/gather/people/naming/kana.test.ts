import { expect, test } from 'vitest'
import { inKatakana, isReading, kanaOf } from './kana.ts'
import { addressed } from './person-name.ts'

test.each([
  [{ familyKana: 'アオキ', givenKana: 'サクラ' }, 'アオキ サクラ', 'アオキサクラ', 'サクラアオキ'],
  [{ familyKana: 'ｱｵｷ', givenKana: 'ｻｸﾗ' }, 'アオキ サクラ', 'アオキサクラ', 'サクラアオキ'],
  [{ nameKana: 'あおき　さくら' }, 'あおき さくら', 'アオキサクラ', 'サクラアオキ'],
  [{ nameKana: 'ガルシア・ガブリエル' }, 'ガルシア・ガブリエル', 'ガルシアガブリエル', 'ガブリエルガルシア'],
  [{ nameKana: 'アオキサクラ' }, 'アオキサクラ', 'アオキサクラ', ''],
  [{ nameKana: ' ' }, null, '', ''],
  [{ familyKana: 'オノ' }, 'オノ', 'オノ', ''],
])('%j is read as %s', (parts, whole, normal, turned) => expect(kanaOf(parts)).toEqual({ whole, normal, turned }))

test.each([
  ['アオキ サクラ', true],
  ['あおき', true],
  ['ジョン・スミス', true],
  ['Rivera', true],
  ['青木', false],
  ['佐々木', false],
  ['アオキ2', false],
  ['aoki@sakura.example', false],
])('whether %s is a reading: %s', (text, is) => expect(isReading(text)).toBe(is))

test('hiragana and katakana are one reading', () => expect(inKatakana('ゔぁいおりん・ー')).toBe('ヴァイオリン・ー'))

const aoki = { familyName: '青木', givenName: 'さくら' }
const tomas = { name: 'Tomás Rivera' }
test.each([
  [aoki, 'ja', '青木 さくら 様'],
  [{ ...aoki, honorific: '先生' }, 'ja', '青木 さくら 先生'],
  [{ name: '青木 さくら' }, 'ja', '青木 さくら 様'],
  [aoki, 'en', '青木 さくら'],
  [{ familyName: 'Aoki', givenName: 'Sakura', honorific: '-san' }, 'en', 'Sakura Aoki-san'],
  [tomas, 'ja', 'Tomás Rivera 様'],
  [{ ...tomas, honorific: 'Dr.' }, 'en', 'Dr. Tomás Rivera'],
  [{ name: '' }, 'ja', ''],
] as const)('%j is addressed in %s as %s', (person, locale, said) => expect(addressed(person, locale)).toBe(said))
