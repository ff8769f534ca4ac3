import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { questionnaires: 'surveys.read', questionnaire_versions: 'surveys.read' },
  shows: ['questionnaires', 'questionnaire_versions'],
  of: { ready: [] },
  versions: [
    {
      record: 'questionnaires',
      of: ['list', 'find', 'create', 'change', 'retire', 'reinstate', 'copy', 'discardDraft'],
    },
    { record: 'questionnaire_versions', of: ['draft', 'beginDraft', 'changeDraft'] },
  ],
}
