import { text } from '#platform/wording/words.ts'

export const menuWords = {
  links: text('Links', '回答用リンク'),
} as const
