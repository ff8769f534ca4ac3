import type { Live } from '#platform/furnishing/live.ts'
import { asOne } from '#platform/operations/versions/columns.ts'

const own = ['plays', 'play_completions', 'play_dismissals', 'play_snoozes']
const around = ['customers', 'customer_members', 'contracts', 'calendars', 'closing_days', 'health_readings']

export const live: Live = {
  records: {
    plays: 'plays.read',
    play_completions: 'plays.read',
    play_dismissals: 'plays.read',
    play_snoozes: 'plays.read',
    play_rules: 'plays.read',
    play_settings: 'plays.read',
  },
  shows: [...own, ...around],
  of: {
    summary: [...own, 'customers', 'health_readings'],
    rules: ['play_rules', 'segments', 'event_names', 'members'],
    settings: ['play_settings'],
  },
  gives: { customers: { timeline: own }, interactions: { handover: own } },
  versions: [
    { record: 'plays', of: ['list', 'find', 'open', 'change'], columns: { insteadOf: [], act: asOne } },
    { record: 'play_settings', of: ['settings', 'set'], onePer: 'workspace_id' },
    { record: 'play_rules', of: ['rules', 'addRule', 'changeRule'], columns: { act: asOne } },
  ],
}
