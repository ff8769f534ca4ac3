import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  works: {
    'edits.carry out': text('Edit of many customers', '顧客の一括編集'),
  },
  sources: {
    edit: text('bulk edit', '一括編集'),
    reversal: text('undo of a bulk edit', '一括編集の取り消し'),
  },
}
