import { type Text, text } from '#platform/wording/words.ts'

export { isJapan } from './country.ts'
export { prefectureNames, prefectures } from './prefectures.ts'

export const notAPostalCode = text(
  'A Japanese postal code has seven digits, such as 100-0001. A spreadsheet may have dropped the first zero.',
  '郵便番号は「100-0001」のような7桁です。表計算ソフトで先頭の0が消えていないかご確認ください。',
)
export const notAPrefecture = text('This is none of the 47 prefectures.', '47都道府県のいずれかを指定してください。')
export const onlyInJapan = text(
  'Only customers in Japan have one. Change the country first.',
  '日本の顧客だけに指定できます。先に国を変更してください。',
)
export const municipalityProblems = {
  'not a code': text(
    'A municipality code has five or six digits, the first two of which are the prefecture: 13101 or 131016.',
    '市区町村コードは5桁または6桁で、先頭2桁が都道府県です（例：13101、131016）。',
  ),
  'check digit': text(
    'The sixth digit does not fit the others. Check the code.',
    '6桁目の検査数字が合いません。コードをご確認ください。',
  ),
  'five or six': text(
    'These five digits may have lost their first zero. Write all six digits, or say the prefecture.',
    '先頭の0が消えた可能性があります。6桁で入力するか、都道府県を指定してください。',
  ),
} as const satisfies Record<string, Text>

export function otherThanAddress(prefecture: Text): Text {
  return {
    en: `The address is in ${prefecture.en}.`,
    ja: `住所は${prefecture.ja}です。`,
  }
}
export function otherPrefecture(code: Text, known: Text): Text {
  return {
    en: `This code is of ${code.en}; the customer is in ${known.en}.`,
    ja: `このコードは${code.ja}のものですが、顧客は${known.ja}です。`,
  }
}
