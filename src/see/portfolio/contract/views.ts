import { z } from 'zod'
import { Id } from '#platform/contract.ts'
import { roles } from '#platform/permissions.ts'
import { ColumnName, Filter, Order } from './rows.ts'

const layouts = ['table', 'board'] as const
export const ViewWish = z.object({
  filter: Filter,
  order: Order,
  columns: z.array(ColumnName).max(60),
  group: ColumnName.nullable().default(null),
  layout: z.enum(layouts).default('table'),
})
export type ViewWish = z.infer<typeof ViewWish>
/** The roles that have a list of customers of their own to begin with. */
export const ViewRole = z.enum(roles).exclude(['partner'])
export type ViewRole = z.infer<typeof ViewRole>
export const View = z.object({
  id: Id,
  name: z.string(),
  author: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  wish: ViewWish,
  /** Whether who asks pinned it. */
  pinned: z.boolean(),
  /** For which roles it opens by itself. */
  defaultFor: z.array(ViewRole),
})
export type View = z.infer<typeof View>
export const ViewFields = z.object({
  name: z.string().trim().min(1).max(200),
  shared: z.boolean().default(true),
  wish: ViewWish,
})
