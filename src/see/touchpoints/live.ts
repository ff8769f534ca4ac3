import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { touchpoints: 'customers.read', touchpoint_questions: 'customers.read' },
  shows: [
    'touchpoints',
    'touchpoint_questions',
    'responses',
    'questionnaires',
    'questionnaire_versions',
    'event_names',
    'people',
    'customers',
    'members',
  ],
  versions: [
    {
      record: 'touchpoints',
      of: ['list', 'create', 'change', 'remove'],
      columns: {
        name: ['name_en', 'name_ja'],
        felt: ['felt_survey', 'felt_question', 'felt_figure'],
        done: ['done_event', 'done_figure'],
      },
    },
  ],
}
