import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const columns = {
  openCases: { label: text('Open cases', '未完了の問い合わせ'), kind: 'number' },
} as const satisfies Names['columns']

export const names: Names = {
  columns,
  records: {
    cases: {
      name: text('Case', '問い合わせ'),
      moved: text('Cases', '問い合わせ'),
      fields: {
        opened_at: text('Opened', '受付日時'),
        closed_at: text('Closed', '完了日時'),
      },
    },
  },
  fields: {
    escalated: text('Escalated', 'エスカレーション'),
    first_response_minutes: text('First response, minutes', '初回応答（分）'),
    requester: text('Requester', '問い合わせ者'),
    requester_name: text('Name of the requester', '問い合わせ者の氏名'),
    requester_key: text('Requester, normal form', '問い合わせ者（照合用）'),
    priority: text('Priority', '優先度'),
    reopened: text('Opened again', '再対応'),
    satisfaction: text('Satisfaction', '満足度'),
    status: text('Status', '状態'),
  },
}
