import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { engagement_touches: 'messages.read', engagement_settings: 'messages.read' },
  shows: ['engagement_touches'],
  of: { settings: ['engagement_settings'] },
  gives: { customers: { timeline: ['engagement_touches'] } },
  versions: [{ record: 'engagement_settings', of: ['settings', 'setSettings'], onePer: 'workspace_id' }],
}
