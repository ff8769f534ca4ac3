import type { Live } from '#platform/furnishing/live.ts'
import { asOne } from '#platform/operations/versions/columns.ts'

const turns = ['standing_turns', 'askings', 'deliveries'] as const
const answered = ['outgoing', 'returned_mails', 'answer_links', 'sittings', 'people'] as const
/** Of what makes it somebody's turn, who is meant, and why they would not be asked. */
const ahead = [
  'standing_askings',
  ...turns,
  ...['asking_settings', 'people', 'consents', 'suppressions', 'customers', 'segment_runs'],
  ...['cases', 'contracts', 'contract_amendments', 'events'],
] as const

export const live: Live = {
  records: { standing_askings: 'messages.read', standing_turns: 'messages.read' },
  shows: ['standing_askings', 'questionnaires', 'members', ...turns],
  of: {
    find: ['standing_askings', 'questionnaires', 'members', 'message_settings', ...turns],
    turns: [...turns, 'people', 'customers'],
    months: [...turns, ...answered],
    forecast: ahead,
    forecastTurns: ahead,
    preview: ['standing_askings', 'questionnaires', 'questionnaire_versions', 'message_settings'],
  },
  versions: [
    {
      record: 'standing_askings',
      of: ['find', 'create', 'change', 'remove', 'start', 'pause', 'resume', 'end'],
      columns: { reminding: ['remind_most', 'remind_days'], audience: asOne, trigger: asOne },
    },
  ],
}
