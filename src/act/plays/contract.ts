import { z } from 'zod'
import { ById, Day, Id, Instant, Money, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Doing } from '../../see/scorecards/contract.ts'
import { bands } from '../../see/segments/words.ts'
import { AsShown, closingOperations, Play, PlayState, Reason } from './contract/closing.ts'
import { PlayKind, ruleOperations, Said, Texts } from './contract/rules.ts'

export { Play, PlayState } from './contract/closing.ts'
export { PlayKind, Said, Texts } from './contract/rules.ts'

const Band = z.enum(bands).nullable()
const Count = z.number().int()

/** What comes before all value; days from today, `null` where the end of what somebody gave notice of is not known. */
const Pressing = z.object({
  why: z.enum(['ends', 'ended', 'notice deadline', 'given notice', 'promised', 'put off']),
  inDays: Count.nullable(),
  isLeaving: z.boolean(),
})

/** Why a customer stands where it stands on the list, in words: what presses, or the three factors that are multiplied. */
const Rank = z.object({
  pressing: Pressing.nullable(),
  /** The product, and the yearly value in the workspace's currency, or where it is not known the middle one of the list: exact decimals. */
  points: Money.shape.amount,
  value: Money.shape.amount,
  urgency: z.number(),
  band: z.number(),
  said: Said,
})

export const TodayItem = z.object({
  customerId: Id,
  customerName: z.string(),
  band: Band,
  score: z.number().nullable(),
  ownerId: Id.nullable(),
  /** Who looks after the customer by a name that no member has yet. */
  namedOwner: z.string().nullable(),
  /** The reason in one sentence; `**` marks what matters most. */
  reason: Said,
  act: Said,
  doing: Doing,
  value: Money.nullable(),
  /** Contracts in other currencies, which are counted and not converted, and what they are worth in a year in each. */
  unpriced: Count,
  others: z.array(Money),
  /** Contracts in force whose amount is not known. */
  withoutAmount: Count,
  renewal: z.object({ on: Day, inDays: Count }).nullable(),
  dueOn: Day,
  plays: z.array(Play),
  rank: Rank,
})
export type TodayItem = z.infer<typeof TodayItem>

export const Today = z.object({
  /** All customers in the scope asked for; `rows` is the top of them. */
  customers: Count,
  counts: z.object({ mine: Count, team: Count, snoozed: Count }),
  atStake: Money.nullable(),
  unpriced: Count,
  /** What is at stake in other currencies, which is not in `atStake`. */
  others: z.array(Money),
  /** Contracts in force whose amount is not known. */
  withoutAmount: Count,
  /** Customers of whose value nothing is known, in any currency. */
  unvalued: Count,
  renewalsWithin7Days: Count,
  rule: Said,
  rows: z.array(TodayItem),
})
export type Today = z.infer<typeof Today>

export const TodaySummary = z.object({
  bands: z.array(z.object({ band: Band, customers: Count, before: Count.nullable() })),
  comparedWith: Instant.nullable(),
  since: z.object({ on: Day, fell: Count, rose: Count, said: Said }),
  /** From the first of these days to now. */
  lastWeek: z.object({ from: Day, done: Count, withinTwoDays: Count, dismissed: Count, said: Said }),
})
export type TodaySummary = z.infer<typeof TodaySummary>

const reads = 'plays.read' as const
const works = 'plays.work' as const

export const contract = {
  today: operation({
    method: 'GET',
    path: '/today',
    summary: 'Who needs a person today, why, and what to do next.',
    permission: reads,
    tool: 'who_needs_a_person_today',
  })
    .input(
      z.object({
        scope: z.enum(['mine', 'team', 'snoozed']).default('team'),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(Today),
  summary: operation({
    method: 'GET',
    path: '/today/summary',
    summary: 'Where everyone stands, what changed since last week, and what last week’s acts came to.',
    permission: reads,
  })
    .input(Nothing)
    .output(TodaySummary),
  list: operation({ method: 'GET', path: '/plays', summary: 'Plays, those due first.', permission: reads })
    .input(
      PageWish.extend({
        customerId: Id.optional(),
        ownerId: Id.optional(),
        state: PlayState.optional(),
        kind: PlayKind.optional(),
        doneFrom: Day.optional().describe('Done on that day of the workspace or after it'),
      }),
    )
    .output(pageOf(versioned(Play)).extend({ total: Count })),
  find: operation({ method: 'GET', path: '/plays/{id}', summary: 'One play.', permission: reads })
    .input(ById)
    .output(versioned(Play)),
  open: operation({
    method: 'POST',
    path: '/plays',
    summary: 'Open a play on a customer by hand.',
    permission: works,
    tool: 'draft_a_play',
  })
    .input(
      z.object({
        customerId: Id,
        kind: PlayKind,
        reason: Reason,
        act: Texts,
        doing: Doing.optional(),
        ownerId: Id.nullable().optional(),
        dueOn: Day.optional(),
      }),
    )
    .output(versioned(Play)),
  change: operation({
    method: 'PATCH',
    path: '/plays/{id}',
    summary: 'Change who does a play, until when, or what.',
    permission: works,
  })
    .input(
      ById.extend({
        ownerId: Id.nullable().optional(),
        dueOn: Day.optional(),
        act: Texts.optional(),
        doing: Doing.optional(),
        insteadOf: AsShown.optional(),
      }),
    )
    .output(versioned(Play)),
  ...closingOperations,
  ...ruleOperations,
}
