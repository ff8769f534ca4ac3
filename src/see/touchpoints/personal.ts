import type { Personal } from '#platform/furnishing/personal.ts'

/** What we measure speaks of no person; a name in it goes as everywhere. */
export const personal: Personal = {
  tables: [
    {
      table: 'touchpoints',
      prose: ['name_en', 'name_ja', 'stage'],
      plain: ['felt_survey', 'felt_question', 'felt_figure', 'done_event', 'done_figure', 'questions', 'author'],
    },
    { table: 'touchpoint_questions', plain: ['survey', 'question'] },
  ],
}
