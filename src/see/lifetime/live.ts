import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  // The forecast is no record: it is told of when it has been made.
  records: { lifetime: 'customers.read', lifetime_margins: 'customers.read' },
  shows: ['lifetime', 'customers'],
  of: { margins: ['lifetime_margins'] },
  versions: [{ record: 'lifetime_margins', of: ['margins', 'addMargin', 'changeMargin', 'removeMargin'] }],
}
