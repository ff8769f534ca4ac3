import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  sources: {
    sample: text('sample', 'サンプル'),
  },
}
