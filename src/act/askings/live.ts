import type { Live } from '#platform/furnishing/live.ts'

const people = ['people', 'customers', 'deliveries', 'outgoing', 'returned_mails', 'answer_links', 'sittings'] as const

export const live: Live = {
  records: { askings: 'messages.read', asking_settings: 'messages.read' },
  shows: ['askings', 'questionnaires', 'messages', 'members', ...people],
  of: {
    find: ['askings', 'questionnaires', 'messages', 'message_settings', 'members', ...people],
    meant: ['askings', 'people', 'customers'],
    asked: ['askings', ...people],
    preview: ['askings', 'questionnaires', 'questionnaire_versions', 'messages', 'message_settings'],
    settings: ['asking_settings'],
  },
}
