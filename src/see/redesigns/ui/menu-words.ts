import { text } from '#platform/wording/words.ts'

export const menuWords = {
  redesigns: text('KPI redesign', 'KPIの再設計'),
  propose: text('Propose a redesign of KPIs', 'KPIの再設計を提案'),
}
