import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { courtesy_settings: 'messages.read' },
  shows: ['courtesy_settings'],
  of: { settings: ['courtesy_settings'] },
}
