import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { answer_links: 'surveys.read', sittings: 'surveys.read' },
  shows: ['answer_links', 'sittings', 'questionnaires', 'people', 'customers'],
}
