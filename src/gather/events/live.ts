import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  // What happens is no record: it is told when it can be read.
  records: { events: 'events.read', event_names: 'events.read' },
  shows: ['events', 'event_names'],
  of: { latest: ['events', 'event_names', 'customers'], usage: ['events', 'customers'] },
  gives: { customers: { timeline: ['events'] }, attributes: { notLearnt: ['event_names'] } },
  versions: [{ record: 'event_names', of: ['names', 'describeName'] }],
}
