import { text } from '#platform/wording/words.ts'

export const menuWords = {
  kpis: text('KPI structure', 'KPI構造'),
  add: text('Add a KPI', 'KPIを追加'),
}
