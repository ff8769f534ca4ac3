import { text } from '#platform/wording/words.ts'

export const menuWords = {
  doubts: text('Doubts', '疑問・不満'),
  add: text('Keep a doubt', '疑問・不満を登録'),
}
