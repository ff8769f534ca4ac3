import { text } from '#platform/wording/words.ts'

export const menuWords = {
  releases: text('Releases', 'リリース'),
  add: text('Keep a release', 'リリースを登録'),
}
