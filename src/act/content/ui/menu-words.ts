import { text } from '#platform/wording/words.ts'

export const menuWords = {
  content: text('Content', 'コンテンツ'),
  add: text('Add a piece of content', 'コンテンツを登録'),
}
