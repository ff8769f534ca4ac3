import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { methodNames, namingNames, reachNames } from './words.ts'

export const names: Names = {
  records: {
    customer_quotes: { name: text('Quote', '引用') },
    quote_consents: {
      name: text('Consent to a quote', '引用への同意'),
      choices: { method: methodNames, reach: reachNames, naming: namingNames },
    },
  },
  fields: {
    quote_id: text('Quote', '引用'),
    passage_id: text('Marked passage', 'インタビューの抜き書き'),
    doubt_id: text('Doubt', '疑問・不満'),
    reach: text('May be shown', '公開範囲'),
    naming: text('Naming', '名前の表示'),
    starts: text('From which letter on', '開始位置（文字）'),
    length: text('Number of letters', '文字数'),
  },
}
