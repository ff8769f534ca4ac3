import type { Names } from './wording/names-of.ts'
import { text } from './wording/words.ts'

export const names: Names = {
  sources: {
    screen: text('by hand', '手入力'),
    api: text('API', 'API'),
    job: text('by itself', '自動処理'),
    notice: text('by itself', '自動処理'),
    system: text('by itself', '自動処理'),
  },
}
