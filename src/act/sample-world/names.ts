import type { Names } from '#platform/names-of.ts'
import { text } from '#platform/words.ts'

export const names: Names = {
  sources: {
    sample: text('sample', 'サンプル'),
  },
}
