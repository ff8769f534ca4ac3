import type { Names } from '../wording/names-of.ts'
import { text } from '../wording/words.ts'

export const names: Names = {
  works: {
    'operations.clear': text('Clear finished work away', '完了した処理の記録の消去'),
  },
}
