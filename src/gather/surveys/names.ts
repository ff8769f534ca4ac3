import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const columns = {
  lastNps: { label: text('Latest NPS answer', '直近のNPS回答'), kind: 'number' },
} as const satisfies Names['columns']

export const names: Names = {
  columns,
  records: {
    responses: {
      name: text('Survey answer', 'アンケート回答'),
      moved: text('Survey answers', 'アンケート回答'),
    },
  },
  fields: {
    answered_at: text('Answered', '回答日時'),
    answers: text('Answers', '回答'),
    ces: text('Effort, 1 little to 7 much', '手間（1：少ない〜7：多い）'),
    comment: text('Comment', '自由記述'),
    csat: text('Satisfaction', '満足度'),
    csat_scale: text('Scale of the satisfaction', '満足度の段階数'),
    respondent: text('Respondent’s address', '回答者のメールアドレス'),
    respondent_key: text('Respondent’s address, normal form', '回答者のメールアドレス（照合用）'),
    may_quote: text('May be quoted', '引用の可否'),
    may_quote_at: text('When it was said whether it may be quoted', '引用の可否の回答日時'),
    nps: text('NPS answer', 'NPS回答'),
    told: text('Answers as they are counted', '集計用の回答'),
    survey: text('Survey', 'アンケート名'),
  },
}
