import type { Live } from '#platform/furnishing/live.ts'

const own = ['calendars', 'closing_days']

export const live: Live = {
  records: { calendars: 'workspace.read', closing_days: 'workspace.read' },
  shows: [...own, 'workspaces'],
  versions: [
    { record: 'calendars', of: ['settings', 'set'], onePer: 'workspace_id' },
    {
      record: 'closing_days',
      of: [
        'closingDays',
        'addClosingDays',
        'changeClosingDays',
        'removeClosingDays',
        'closingDaysOf',
        'addClosingDaysOf',
        'changeClosingDaysOf',
        'removeClosingDaysOf',
      ],
    },
  ],
}
