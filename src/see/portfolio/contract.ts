import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { activities, Cohort } from './contract/continuity.ts'
import { BandTotal, ColumnName, Filter, Group, Order, PortfolioRow } from './contract/rows.ts'
import { View, ViewFields, ViewRole } from './contract/views.ts'

export { type Activity, activities, type Cohort, type Continuity, type Recorded } from './contract/continuity.ts'
export { type BandTotal, Filter, Order, type OwnRow, type PortfolioRow, type RecordPart } from './contract/rows.ts'
export { type View, ViewRole, ViewWish } from './contract/views.ts'

const reads = 'portfolio.read' as const
const Count = z.number().int()
const Nothing = z.object({})

const path = '/portfolio'
export const contract = {
  list: operation({
    method: 'GET',
    path,
    summary: 'All customers as one wide table: filter, sort, page, with the total.',
    permission: reads,
    tool: 'which_customers_match',
  })
    .input(
      Filter.extend(Order.shape)
        .extend(PageWish.shape)
        .extend({ attributes: z.array(z.string().max(63)).max(60).optional().describe('Attributes to bring along') }),
    )
    .output(pageOf(PortfolioRow).extend({ total: Count })),
  totals: operation({
    method: 'GET',
    path: `${path}/totals`,
    summary: 'Customers and yearly value per health band, of those a filter finds.',
    permission: reads,
    tool: 'how_many_customers_and_what_are_they_worth',
  })
    .input(Filter)
    .output(
      z.object({
        currency: z.string(),
        customers: Count,
        rows: z.array(BandTotal),
        /** Nobody is called as the text of the filter says: these are one slip of the keyboard away. */
        isSimilar: z.boolean(),
      }),
    ),
  groups: operation({
    method: 'GET',
    path: `${path}/groups`,
    summary: 'The customers that a filter finds, grouped by a column, with their sums.',
    permission: reads,
  })
    .input(Filter.extend({ by: ColumnName }))
    .output(
      z.object({
        currency: z.string(),
        rows: z.array(Group),
        /** Groups beyond those shown, the smallest, and how many customers they hold. */
        more: z.object({ groups: Count, customers: Count }),
      }),
    ),
  views: operation({
    method: 'GET',
    path: `${path}/views`,
    summary: 'Your saved views and those shared with you.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(versioned(View)) })),
  view: operation({
    method: 'GET',
    path: `${path}/views/{id}`,
    summary: 'One saved view, as its link opens it.',
    permission: reads,
  })
    .input(z.object({ id: Id }))
    .output(versioned(View)),
  saveView: operation({
    method: 'POST',
    path: `${path}/views`,
    summary: 'Save a view of the portfolio.',
    permission: 'profile.write',
  })
    .input(ViewFields)
    .output(versioned(View)),
  changeView: operation({
    method: 'PATCH',
    path: `${path}/views/{id}`,
    summary: 'Change a view that you saved.',
    permission: 'profile.write',
  })
    .input(ViewFields.partial().extend({ id: Id }))
    .output(versioned(View)),
  removeView: operation({
    method: 'DELETE',
    path: `${path}/views/{id}`,
    summary: 'Remove a view that you saved.',
    permission: 'profile.write',
  })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  pin: operation({
    method: 'PUT',
    path: `${path}/views/{id}/pin`,
    summary: 'Pin a view, so that it stands above your list.',
    permission: 'profile.write',
  })
    .input(ById)
    .output(View),
  unpin: operation({
    method: 'DELETE',
    path: `${path}/views/{id}/pin`,
    summary: 'Take your pin from a view.',
    permission: 'profile.write',
  })
    .input(ById)
    .output(View),
  openFor: operation({
    method: 'PUT',
    path: `${path}/default-views/{role}`,
    summary: 'Let a shared view open by itself for a role.',
    permission: 'workspace.write',
  })
    .input(z.object({ role: ViewRole, viewId: Id }))
    .output(View),
  openNoLongerFor: operation({
    method: 'DELETE',
    path: `${path}/default-views/{role}`,
    summary: 'Let no view open by itself for a role.',
    permission: 'workspace.write',
  })
    .input(z.object({ role: ViewRole }))
    .output(z.object({ role: ViewRole })),
  continuity: operation({
    method: 'GET',
    path: `${path}/continuity`,
    summary: 'What share of each month’s new customers was still active 1, 3, 6 and 12 months later.',
    permission: 'customers.read',
  })
    .input(
      z.object({
        activity: z.enum(activities).default('both'),
        months: z.array(z.coerce.number().int().min(1).max(60)).min(1).max(12).default([1, 3, 6, 12]),
        since: Day.optional(),
      }),
    )
    .output(z.object({ asOf: Day, withoutStart: Count, rows: z.array(Cohort) })),
}
