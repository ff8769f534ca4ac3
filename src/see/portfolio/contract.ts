import { z } from 'zod'
import { Day, Decimal, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { BandOrUnknown } from '../segments/contract.ts'
import { bands } from '../segments/words.ts'

export const activities = ['events', 'purchases', 'both'] as const
export type Activity = (typeof activities)[number]
/** What records that somebody was active. */
export const records = ['events', 'purchases'] as const
export type Recorded = (typeof records)[number]

const reads = 'portfolio.read' as const
const Count = z.number().int()
const Nothing = z.object({})
const Text = z.string().max(500)

/** Which customers, in which order. `rule` is a segment's rule as JSON, so that any list has an address. */
export const Filter = z.object({
  text: Text.optional(),
  bands: z.array(BandOrUnknown).max(5).optional(),
  ownerId: z.union([Id, z.literal('nobody')]).optional(),
  /** Who is named as the owner and is no member yet, as written. */
  namedOwner: Text.optional(),
  stage: Text.optional(),
  industry: Text.optional(),
  segmentId: Id.optional(),
  rule: z.string().max(50_000).optional(),
  /** A cohort: the month in which customers began, and of them those active in the calendar month so many months later. */
  began: z.union([z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.literal('unknown')]).optional(),
  activeAfter: z.coerce.number().int().min(1).max(60).optional(),
  activity: z.enum(activities).optional(),
})
export type Filter = z.infer<typeof Filter>

/** A column of the list by its name: one of its own, or one that another room contributes. */
const ColumnName = z.string().max(60)
export const Order = z.object({
  sort: ColumnName.default('name'),
  down: z.stringbool().or(z.boolean()).default(false),
})
export type Order = z.infer<typeof Order>

export const OwnRow = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  stage: z.string(),
  industry: z.string().nullable(),
  country: z.string().nullable(),
  /** The code of JIS X 0401. */
  prefecture: z.string().nullable(),
  ownerId: Id.nullable(),
  /** Who is named as the owner and is no member yet. */
  namedOwner: z.string().nullable(),
  externalIds: z.array(z.string()),
  sinceOn: Day.nullable(),
  band: z.enum(bands).nullable(),
  score: z.number().nullable(),
  scoreChange: z.number().nullable(),
  /** Twelve months of the subscription and usage contracts in force, in the workspace's currency: the sum of what is known; `null` where there is none to count. */
  yearlyValue: Decimal.nullable(),
  /** Contracts in force in another currency: not converted, not in the value. */
  uncountedContracts: Count,
  /** Contracts in force whose amount is not known: not in the value. */
  contractsWithoutAmount: Count,
  renewsOn: Day.nullable(),
  lastEventAt: z.date().nullable(),
  peopleActive: Count.nullable(),
  /** A person who withdrew the consent to be analysed: served, but nothing is computed of them. */
  isWithheld: z.boolean(),
})
export type OwnRow = z.infer<typeof OwnRow>

/** Contributed columns stand beside those of the list itself, by their names. */
export const PortfolioRow = OwnRow.loose()
export type PortfolioRow = z.infer<typeof PortfolioRow>

export const BandTotal = z.object({
  band: BandOrUnknown,
  customers: Count,
  value: Decimal,
  /** Customers whose value is not known, and contracts left out because of their currency or without a known amount. */
  withoutValue: Count,
  uncountedContracts: Count,
  contractsWithoutAmount: Count,
  /** Prospects and customers who have left: their health is not read. */
  notServed: Count,
  /** Persons who withdrew the consent to be analysed: their health is not read either. */
  withheld: Count,
})
export type BandTotal = z.infer<typeof BandTotal>

export const ViewWish = z.object({ filter: Filter, order: Order, columns: z.array(ColumnName).max(60) })
export const View = z.object({
  id: Id,
  name: z.string(),
  author: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  wish: ViewWish,
})
export type View = z.infer<typeof View>
export type ViewWish = z.infer<typeof ViewWish>
const ViewFields = z.object({
  name: z.string().trim().min(1).max(200),
  shared: z.boolean().default(true),
  wish: ViewWish,
})

/** `known: false` says why: the month is not over, or nothing of anybody was recorded in all or part of it. */
export const Continuity = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), active: Count, n: Count, rate: z.number() }),
  z.discriminatedUnion('because', [
    z.object({ known: z.literal(false), because: z.literal('not yet'), expectedOn: Day }),
    z.object({ known: z.literal(false), because: z.literal('nothing before'), of: z.enum(records), on: Day }),
    z.object({ known: z.literal(false), because: z.literal('nothing since'), of: z.enum(records), on: Day }),
    z.object({ known: z.literal(false), because: z.literal('nothing ever'), of: z.enum(records) }),
  ]),
])
export type Continuity = z.infer<typeof Continuity>
export const Cohort = z.object({
  month: Day,
  customers: Count,
  after: z.array(z.object({ months: Count, continuity: Continuity })),
})
export type Cohort = z.infer<typeof Cohort>

const path = '/portfolio'
export const contract = {
  list: operation({
    method: 'GET',
    path,
    summary: 'All customers as one wide table: filter, sort, page, with the total.',
    permission: reads,
    tool: 'which_customers_match',
  })
    .input(Filter.extend(Order.shape).extend(PageWish.shape))
    .output(pageOf(PortfolioRow).extend({ total: Count })),
  totals: operation({
    method: 'GET',
    path: `${path}/totals`,
    summary: 'Customers and yearly value per health band, of those a filter finds.',
    permission: reads,
    tool: 'how_many_customers_and_what_are_they_worth',
  })
    .input(Filter)
    .output(z.object({ currency: z.string(), customers: Count, rows: z.array(BandTotal) })),
  views: operation({
    method: 'GET',
    path: `${path}/views`,
    summary: 'Your saved views and those shared with you.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(View) })),
  view: operation({
    method: 'GET',
    path: `${path}/views/{id}`,
    summary: 'One saved view, as its link opens it.',
    permission: reads,
  })
    .input(z.object({ id: Id }))
    .output(View),
  saveView: operation({
    method: 'POST',
    path: `${path}/views`,
    summary: 'Save a view of the portfolio.',
    permission: 'profile.write',
  })
    .input(ViewFields)
    .output(View),
  changeView: operation({
    method: 'PATCH',
    path: `${path}/views/{id}`,
    summary: 'Change a view that you saved.',
    permission: 'profile.write',
  })
    .input(ViewFields.partial().extend({ id: Id }))
    .output(View),
  removeView: operation({
    method: 'DELETE',
    path: `${path}/views/{id}`,
    summary: 'Remove a view that you saved.',
    permission: 'profile.write',
  })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
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
