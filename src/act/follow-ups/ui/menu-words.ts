import { text } from '#platform/wording/words.ts'

export const menuWords = {
  followUps: text('Follow-up', 'フォローアップ'),
} as const
