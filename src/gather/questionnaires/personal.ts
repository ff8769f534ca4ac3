import type { Personal } from '#platform/furnishing/personal.ts'

/** What is asked is of nobody; what was answered stands elsewhere. */
export const personal: Personal = {
  tables: [
    { table: 'questionnaires', plain: ['name', 'retired_by'] },
    {
      table: 'questionnaire_versions',
      plain: ['title', 'intro', 'questions', 'ends', 'thanks', 'author', 'published_by'],
    },
  ],
}
