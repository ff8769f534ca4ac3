import { text } from '#platform/wording/words.ts'

export const menuWords = {
  requests: text('Requests', '要望'),
  add: text('Keep a request', '要望を登録'),
}
