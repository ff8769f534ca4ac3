import { text } from '#platform/wording/words.ts'

export const menuWords = {
  quotes: text('Quotes', '引用（お客様の声）'),
}
