import { text } from '#platform/wording/words.ts'

export const menuWords = {
  outcomes: text('Outcomes', '成果'),
  record: text('Record an outcome', '成果を記録'),
  rules: text('Credit rules and departments', '配分ルールと部門'),
  sheets: text('Result sheets', '成果シート'),
}
