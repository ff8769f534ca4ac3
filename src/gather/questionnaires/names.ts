import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    questionnaires: { name: text('Questionnaire', '調査票') },
    questionnaire_versions: { name: text('Version of a questionnaire', '調査票の版') },
  },
  fields: {
    ends: text('End pages', '終了ページ'),
    intro: text('Introduction', 'はじめの文'),
    number: text('Number', '番号'),
    published_at: text('Published', '公開日時'),
    published_by: text('Published by', '公開者'),
    questionnaire_id: text('Questionnaire', '調査票'),
    questions: text('Questions', '質問'),
    retired_at: text('Taken out of use', '使用終了日時'),
    retired_by: text('Taken out of use by', '使用を終了した人'),
    thanks: text('Thanks', 'お礼の文'),
    title: text('Title', '題名'),
  },
}
