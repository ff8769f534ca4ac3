import type { Names } from '../wording/names-of.ts'
import { text } from '../wording/words.ts'

export const names: Names = {
  works: {
    'outside.hand over': text('Send a letter', 'メールの送信'),
    'outside.hand over many': text('Send many letters', '多数のメールの送信'),
    'outside.hand over what is due': text('Send waiting letters', '送信待ちのメールの送信'),
  },
}
