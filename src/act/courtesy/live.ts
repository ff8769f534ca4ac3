import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { courtesy_settings: 'messages.read' },
  shows: ['courtesy_settings'],
  of: { settings: ['courtesy_settings'] },
  versions: [
    {
      record: 'courtesy_settings',
      of: ['settings', 'setSettings'],
      onePer: 'workspace_id',
      columns: { quietHours: ['quiet_from', 'quiet_until'] },
    },
  ],
}
