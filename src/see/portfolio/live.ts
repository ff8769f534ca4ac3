import type { Live } from '#platform/furnishing/live.ts'
import { asOne } from '#platform/operations/versions/columns.ts'

export const live: Live = {
  // The list is no record: it is told of when it has been brought up to what was changed.
  records: {
    portfolio: 'portfolio.read',
    portfolio_views: 'portfolio.read',
    portfolio_view_pins: 'portfolio.read',
    portfolio_default_views: 'portfolio.read',
  },
  shows: ['portfolio', 'customer_members', 'members', 'attributes'],
  of: {
    views: ['portfolio_views', 'portfolio_view_pins', 'portfolio_default_views'],
    view: ['portfolio_views'],
    continuity: ['portfolio'],
  },
  gives: { segments: { preview: ['portfolio'], members: ['portfolio'], shares: ['portfolio'] } },
  versions: [
    {
      record: 'portfolio_views',
      of: ['views', 'view', 'saveView', 'changeView', 'removeView'],
      columns: { wish: asOne },
    },
    // A cell is edited where it stands: its row brings the version of the customer that is shown.
    { record: 'customers', of: ['list'] },
  ],
}
