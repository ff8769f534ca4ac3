import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    follow_up_rules: { name: text('Follow-up rule', 'フォローアップのルール') },
  },
  fields: {
    ces_at_least: text('Effort at least', '手間（以上）'),
    csat_at_most: text('Satisfaction at most', '満足度（以下）'),
    fallback_id: text('Who does it where nobody looks after the customer', '主担当がいないときの担当者'),
    nps_at_most: text('NPS at most', 'NPS（以下）'),
    pattern: text('Words as they are looked for', '言葉の照合条件'),
    phrases: text('Words', '言葉'),
    within_days: text('Days after which an answer opens nothing', '対象とする回答の日数'),
  },
  works: {
    'follow-ups.after answer': text('Follow-ups of answers', '回答のフォローアップの起票'),
    'follow-ups.after import': text('Follow-ups of imported answers', '取り込んだ回答のフォローアップの確認'),
    'follow-ups.go on': text('Look at answers', '回答の確認'),
    'follow-ups.look': text('Look at answers that were changed', '変更された回答の確認'),
  },
}
