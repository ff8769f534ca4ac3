import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    kpi_redesigns: {
      name: text('Redesign of KPIs', 'KPIの再設計'),
      fields: {
        department: text('Department', '部門'),
        effective_on: text('In force from', '適用開始日'),
        lines: text('KPIs', 'KPI'),
        decision: text('Decision', '決定'),
        decided_by: text('Decided by', '決定者'),
        decided_at: text('Decided at', '決定日時'),
        reason: text('Reason', '理由'),
      },
    },
  },
  fields: {},
}
