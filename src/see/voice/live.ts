import type { Live } from '#platform/furnishing/live.ts'

const made = ['mirror.responses', 'mirror.customers', 'responses', 'customers', 'people', 'calendars']

const became = ['mirror.contracts', 'mirror.purchases', 'mirror.cases']

export const live: Live = {
  records: {},
  shows: made,
  of: {
    scores: [...made, 'mirror.contracts', 'members'],
    questions: [...made, 'questionnaires', 'questionnaire_versions'],
    drivers: [...made, 'questionnaires', 'questionnaire_versions'],
    reach: [...made, 'health_readings'],
    links: [...made, ...became],
    linked: [...made, ...became],
  },
  gives: { figures: { '*': made } },
}
