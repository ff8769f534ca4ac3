import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { segments: 'segments.read', segment_runs: 'segments.read' },
  shows: ['segments', 'segment_runs'],
  of: {
    vocabulary: ['segments', 'attributes', 'event_names', 'members'],
    preview: ['segments', 'mirror.customers'],
  },
  versions: [{ record: 'segments', of: ['list', 'find', 'create', 'change'], columns: { rule: 'version' } }],
}
