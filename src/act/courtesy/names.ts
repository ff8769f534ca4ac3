import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: { courtesy_settings: { name: text('Frequency caps', '送信回数の上限') } },
  fields: { caps: text('Frequency caps', '送信回数の上限') },
}
