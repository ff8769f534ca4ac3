import { text } from '#platform/wording/words.ts'

export const menuWords = { verbatims: text('Verbatims', '自由記述') }
