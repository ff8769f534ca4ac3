import { text } from '#platform/wording/words.ts'

export const menuWords = {
  questionnaires: text('Questionnaires', '調査票'),
  begin: text('Make your first survey', '最初のアンケートを作成'),
  add: text('New survey', 'アンケートを作成'),
}
