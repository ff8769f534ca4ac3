import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    doubts: {
      name: text('Doubt', '疑問・不満'),
      moved: text('Doubts', '疑問・不満'),
    },
  },
  fields: {
    settled_at: text('Settled', '解消日時'),
    settled_by: text('Settled by', '解消した人'),
    settled_with: text('Settled with', '解消した内容'),
  },
}
