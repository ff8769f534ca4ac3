import type { Live } from '#platform/furnishing/live.ts'

const touched = ['engagement_touches', 'outgoing']

export const live: Live = {
  records: { engagement_touches: 'messages.read', engagement_settings: 'messages.read' },
  shows: touched,
  of: { settings: ['engagement_settings'], people: ['people', 'customers', ...touched] },
  gives: { customers: { timeline: ['engagement_touches'] } },
  versions: [{ record: 'engagement_settings', of: ['settings', 'setSettings'], onePer: 'workspace_id' }],
}
