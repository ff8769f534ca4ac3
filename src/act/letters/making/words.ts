import { type Text, text } from '#platform/wording/words.ts'

/** Why a letter cannot be made of a source. */
export const makingWords = {
  tooLong: text('A body has at most 100,000 characters.', '本文は10万文字以内で入力してください。'),
  noIncludes: text(
    'A template holds all that it says: it includes no files.',
    'テンプレートからファイルを読み込むことはできません。',
  ),
  notMjml: (said: string): Text => ({
    en: `This is not right as MJML: ${said}`,
    ja: `MJMLの記述に誤りがあります：${said}`,
  }),
  notLiquid: (said: string): Text => ({
    en: `This cannot be filled in: ${said}`,
    ja: `差し込みの記述に誤りがあります：${said}`,
  }),
  byName: text(
    'A variable is named as it stands, such as customer.name; it is not put together from others.',
    '差し込み項目は、一覧にある名前のまま指定してください。',
  ),
  tooMuch: text(
    'This takes too long or becomes too large for a letter: half a second, 10MB of memory and 200,000 characters at most.',
    '処理が長すぎるか、大きすぎます（0.5秒、メモリー10MB、20万文字まで）。',
  ),
}
