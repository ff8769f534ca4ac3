import type { Live } from '#platform/furnishing/live.ts'
import { asOne } from '#platform/operations/versions/columns.ts'

const plays = ['plays', 'play_completions', 'play_dismissals', 'play_snoozes'] as const

export const live: Live = {
  records: { follow_up_rules: 'plays.read', follow_ups: 'plays.read' },
  shows: ['follow_ups', ...plays, 'responses', 'people', 'customers'],
  of: {
    rules: ['follow_up_rules', 'members'],
    answer: ['follow_ups', 'responses', 'verbatims', 'people', 'customers'],
  },
  versions: [{ record: 'follow_up_rules', of: ['rules', 'addRule', 'changeRule'], columns: { act: asOne } }],
}
