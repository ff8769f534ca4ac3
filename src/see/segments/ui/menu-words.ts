import { text } from '#platform/wording/words.ts'

export const menuWords = {
  menu: text('Segments', 'セグメント'),
  create: text('New segment', '新しいセグメント'),
}
