import { expect, test } from 'vitest'
import { folded } from './folded.ts'
import { asTyped, type Wanted, withSlips, wordsOf } from './wanted.ts'

/** Whether a text holds what was typed, as an index and a pattern say it. */
function holds(text: string, wanted: readonly Wanted[]): boolean {
  const within = folded(text)
  return wanted.every(
    ({ pieces, pattern }) =>
      pieces.some((piece) => within.includes(piece)) && (pattern === null || new RegExp(pattern, 'u').test(within)),
  )
}

function finds(typed: string, text: string): 'as typed' | 'similar' | 'not' {
  const words = wordsOf(typed)
  if (words.length > 0 && holds(text, asTyped(words))) return 'as typed'
  const slips = withSlips(words)
  return slips !== null && holds(text, slips) ? 'similar' : 'not'
}

// Written by hand before the rule: what is typed, what is on record, and whether it must be found.
test.each([
  // Hiragana, katakana, half-width
  ['さくら', 'サクラ商会', 'as typed'],
  ['サクラ', 'さくら商会', 'as typed'],
  ['ｻｸﾗ', 'さくら商会', 'as typed'],
  ['ｶﾞｽ', '東都ガス', 'as typed'],
  ['ガス', '東都カ゛ス', 'as typed'],
  ['ＡＢＣ', 'ABC工業', 'as typed'],
  ['abc工業', 'ＡＢＣ工業', 'as typed'],
  ['キャノン', 'キヤノン', 'as typed'],
  ['しゃちょう', 'シヤチヨウ', 'as typed'],
  // Long vowels and the dots between
  ['コンピュータ', '東洋コンピューター', 'as typed'],
  ['コンピューター', '東洋コンピュータ', 'as typed'],
  ['サーバ', '共用サーバーの移行', 'as typed'],
  ['ラフランス', 'ラ・フランス', 'as typed'],
  ['ラ・フランス', 'ラフランス', 'as typed'],
  ['ジョンスミス', 'ジョン・スミス', 'as typed'],
  // ヴ and ブ, ヂ and ジ
  ['バイオリン', 'ヴァイオリン工房', 'as typed'],
  ['ヴィーナス', 'ビーナス', 'as typed'],
  ['ﾗﾌﾞ', 'ラヴ', 'as typed'],
  ['はなぢ', 'ハナジ', 'as typed'],
  // Variants of characters
  ['高橋', '髙橋 恵', 'as typed'],
  ['髙橋', '高橋 惠', 'as typed'],
  ['吉野家', '𠮷野家', 'as typed'],
  ['斎藤', '齋藤 一郎', 'as typed'],
  ['斉藤', '斎藤 一郎', 'as typed'],
  ['齊藤', '斉藤 一郎', 'as typed'],
  ['渡辺', '渡邉 さくら', 'as typed'],
  ['渡邊', '渡辺 さくら', 'as typed'],
  ['佐々木', '佐佐木', 'as typed'],
  ['葛飾', '葛󠄀飾', 'as typed'],
  // Accents, İ, letters of other alphabets
  ['istanbul', 'İstanbul Lojistik', 'as typed'],
  ['İSTANBUL', 'Istanbul Lojistik', 'as typed'],
  ['muller', 'Müller GmbH', 'as typed'],
  ['Müller', 'MULLER', 'as typed'],
  ['strasse', 'Hauptstraße', 'as typed'],
  ['angstrom', 'Ångström AB', 'as typed'],
  ['malmo', 'MALMØ', 'as typed'],
  ['ελλας', 'ΕΛΛΆΣ', 'as typed'],
  ['елка', 'Ёлка', 'as typed'],
  // Spaces and marks
  ['山田商事', '山田 商事', 'as typed'],
  ['山田 商事', '山田商事', 'as typed'],
  ['taro yamada', 'Yamada, Taro', 'as typed'],
  ['oneill', 'O’Neill & Sons', 'as typed'],
  ['kato@acme', 'kato@acme.example', 'as typed'],
  // One slip in a longer word
  ['Yamdaa', 'Yamada', 'similar'],
  ['Yamda', 'Yamada', 'similar'],
  ['Yamaada', 'Yamada', 'similar'],
  ['Tamada', 'Yamada', 'similar'],
  ['nortwhind', 'Northwind', 'similar'],
  ['大和建村', '大和建材', 'similar'],
  ['ロジステイクス北', '北ロジスティクス', 'similar'],
  ['ロジスチィクス', '北ロジスティクス', 'similar'],
  ['yamada trading', 'Yamada Tradeng', 'similar'],
  // Must not be found
  ['ハハ', 'パパ', 'not'],
  ['ビル', 'ヒル', 'not'],
  ['山本', '山田', 'not'],
  ['Ymd', 'Yamada', 'not'],
  ['Yxmxda', 'Yamada', 'not'],
  ['C-77', 'C-78', 'not'],
  ['20261', '20262', 'not'],
  ['kato@acme', 'kaito@acme.example', 'not'],
  ['acme north', 'Acme South', 'not'],
  ['・ー', '山田', 'not'],
] as const)('%s finds %s: %s', (typed, text, found) => {
  expect(finds(typed, text)).toBe(found)
})

test('a piece of a text is a piece of the text as it is searched, wherever it is cut', () => {
  for (const text of ['株式会社ヴィーナス・コンピューター', '髙橋 İlker Strauß', '佐々木が霞ヶ関で打ち合わせ']) {
    const letters = [...text]
    for (let from = 0; from < letters.length; from++)
      for (let to = from + 1; to <= letters.length; to++) {
        const piece = letters.slice(from, to).join('')
        // What is one letter in two signs is not cut in between.
        if (/^[ァィェォ々]|ヴ$/u.test(piece)) continue
        expect(folded(text), piece).toContain(folded(piece))
      }
  }
})

test('folding twice is folding once', () => {
  for (const text of ['ヴァイオリン', 'Straße', '佐々木', 'ΣΑΣ', 'Þór', 'カ゛ス', '葛󠄀飾'])
    expect(folded(folded(text))).toBe(folded(text))
})

test('of a very long text so many words are looked for', () => {
  expect(wordsOf('a b c d e f g h i j')).toHaveLength(8)
  expect([...(wordsOf('あ'.repeat(300))[0] ?? '')]).toHaveLength(100)
})
