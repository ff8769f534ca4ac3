import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: { courtesy_settings: { name: text('Frequency caps and quiet hours', '送信回数の上限・送信しない時間帯') } },
  fields: {
    caps: text('Frequency caps', '送信回数の上限'),
    only_working_days: text('Only on working days', '営業日のみ送信'),
    quiet_from: text('Quiet from', '送信しない時間帯の開始'),
    quiet_until: text('Quiet until', '送信しない時間帯の終了'),
  },
}
