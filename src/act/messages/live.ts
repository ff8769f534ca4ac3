import type { Live } from '#platform/furnishing/live.ts'
import { inParts } from '#platform/operations/versions/columns.ts'

const templates = ['content_templates', 'content_template_versions']
const pieces = ['content_pieces', 'content_links']
const sent = ['deliveries', 'outgoing', 'returned_mails']

export const live: Live = {
  records: {
    messages: 'messages.read',
    deliveries: 'messages.read',
    returned_mails: 'messages.read',
    suppressions: 'messages.read',
    message_settings: 'messages.read',
  },
  shows: ['messages', ...sent],
  of: {
    list: ['messages', ...templates, ...sent],
    find: ['messages', ...templates, 'message_settings', ...sent],
    preview: [
      'consents',
      'people',
      'customers',
      'suppressions',
      'message_settings',
      'engagement_settings',
      'courtesy_settings',
      'channel_costs',
      ...templates,
      ...pieces,
      ...sent,
    ],
    deliveries: ['messages', ...templates, 'people', 'customers', ...sent],
    returned: ['returned_mails', 'deliveries', 'people'],
    settings: ['message_settings'],
    suppressions: ['suppressions', 'members'],
  },
  gives: { customers: { timeline: sent } },
  versions: [
    { record: 'message_settings', of: ['settings', 'setSettings'], onePer: 'workspace_id' },
    {
      record: 'messages',
      of: ['list', 'find', 'create', 'change', 'remove'],
      columns: {
        said: inParts,
        en: { subject: 'subject_en', text: 'text_en' },
        ja: { subject: 'subject_ja', text: 'text_ja' },
      },
    },
  ],
}
