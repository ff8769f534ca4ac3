import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'

const Count = z.number().int()
const Said = z.object({ en: z.string(), ja: z.string() })
const reads = 'content.read' as const
const writes = 'content.write' as const

const wished = {
  name: z.string().trim().min(1).max(200),
  /** All pages at and below these addresses. */
  prefixes: z.array(z.string().trim().min(1).max(2_000)).max(20),
  /** Single pieces of the library. */
  pieceIds: z.array(Id).max(30),
}
export const GroupWish = z.object(wished).partial()
export type GroupWish = z.infer<typeof GroupWish>

export const PageGroup = z.object({
  id: Id,
  ...wished,
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type PageGroup = z.infer<typeof PageGroup>

/** Of whom it is asked: who bought or has a contract, all customers, or a segment by its id. */
export const Among = z.union([z.enum(['buyers', 'everyone']), Id])
export type Among = z.infer<typeof Among>

export const CoverageWish = z.object({
  groups: z.array(Id).min(1).max(10),
  among: Among.default('buyers'),
  /** Views within so many days; `null` for views of any time. */
  withinDays: z.number().int().min(1).max(3660).nullable().default(null),
})
export type CoverageWish = z.infer<typeof CoverageWish>

/** How many of `of` customers saw none of the pages; `percent` with one digit after the point, `null` of nobody. */
export const Unseen = z.object({ unseen: Count, of: Count, percent: z.number().nullable() })
export const Coverage = z.object({
  asOf: z.date(),
  customers: Count,
  /** Under which names views of pages come in, and since when. */
  views: z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), names: z.array(z.string()), since: z.date() }),
    z.object({ known: z.literal(false), because: Said }),
  ]),
  rows: z.array(Unseen.extend({ id: Id, name: z.string() })),
  /** Who saw none of any of the groups. */
  none: Unseen.nullable(),
  /** Of those asked for, who was not seen on any page at all: whether they read elsewhere nobody knows. */
  neverSeen: Count.nullable(),
  /** Of those who saw none, who has people that withdrew: what these view is counted nowhere. */
  withheld: Count,
})
export type Coverage = z.infer<typeof Coverage>

export const coverageOperations = {
  groups: operation({
    method: 'GET',
    path: '/content/page-groups',
    summary: 'Groups of pages, by name.',
    permission: reads,
  })
    .input(PageWish.extend({ archived: z.coerce.boolean().default(false) }))
    .output(pageOf(versioned(PageGroup))),
  addGroup: operation({
    method: 'POST',
    path: '/content/page-groups',
    summary: 'Make a group of pages: all below some addresses, and pieces of the library.',
    permission: writes,
  })
    .input(GroupWish.extend({ name: wished.name }))
    .output(versioned(PageGroup)),
  changeGroup: operation({
    method: 'PATCH',
    path: '/content/page-groups/{id}',
    summary: 'Change a group of pages; segments made of it follow.',
    permission: writes,
  })
    .input(GroupWish.extend({ id: Id }))
    .output(versioned(PageGroup)),
  removeGroup: operation({
    method: 'POST',
    path: '/content/page-groups/{id}/archival',
    summary: 'Take a group of pages out of use; it can be put back.',
    permission: writes,
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(PageGroup)),
  restoreGroup: operation({
    method: 'DELETE',
    path: '/content/page-groups/{id}/archival',
    summary: 'Put a group of pages back into use.',
    permission: writes,
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(PageGroup)),
  coverage: operation({
    method: 'POST',
    path: '/content/coverage',
    summary: 'How many customers have seen none of the pages, for each group and for all of them together.',
    permission: reads,
    effect: 'reads',
  })
    .input(CoverageWish)
    .output(Coverage),
  coverageCustomers: operation({
    method: 'POST',
    path: '/content/coverage/customers',
    summary: 'The customers behind a figure: who saw none of the groups, any of them, or no page at all.',
    permission: reads,
    effect: 'reads',
  })
    .input(CoverageWish.extend({ figure: z.enum(['none', 'seen', 'never seen']), ...PageWish.shape }))
    .output(pageOf(z.object({ id: Id, name: z.string() })).extend({ total: Count })),
  makeSegment: operation({
    method: 'POST',
    path: '/content/coverage/segments',
    summary: 'Make a segment of who saw none of the groups; who sees one leaves it.',
    permission: 'segments.write',
    leaves: 'job',
  })
    .input(CoverageWish.extend({ name: wished.name }))
    .output(z.object({ segmentId: Id, name: z.string() })),
}
