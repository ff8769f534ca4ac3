import { text } from '#platform/wording/words.ts'

export const menuWords = {
  interviews: text('Interviews', 'インタビュー'),
  begin: text('Begin an interview', 'インタビューを登録'),
}
