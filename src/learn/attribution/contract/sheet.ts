import { z } from 'zod'
import { Day, Decimal, Id } from '#platform/contract.ts'
import { Contribution, OutcomeKind, Total } from './outcomes.ts'
import { Count, Party } from './party.ts'
import { RuleKind } from './rules.ts'

export const gaps = [
  'no evidence',
  'evidence gone',
  'shared with the department',
  'may be the same',
  'change waits',
] as const
/**
 * What is not known of a line: nothing is on record that shows the own part; what showed it is no longer on record; the department is
 * credited as a whole; another outcome is of the same since customers were merged; a change waits for approval.
 */
export const Gap = z.enum(gaps)
export type Gap = z.infer<typeof Gap>

export const SheetLine = z.object({
  outcomeId: Id,
  kind: OutcomeKind,
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  happenedOn: Day,
  currency: z.string(),
  amount: Decimal.describe('What was achieved together'),
  own: Decimal.describe('The part of the department or person that the sheet is of; 0 where none was credited'),
  others: z.array(Party.extend({ amount: Decimal })),
  rule: z.object({ name: z.string(), number: Count, kind: RuleKind, agreedOn: Day }).nullable(),
  contributions: z.array(Contribution).describe('Of the department or person that the sheet is of'),
  gaps: z.array(Gap),
  isClosed: z.boolean(),
})
export type SheetLine = z.infer<typeof SheetLine>

const Group = z.object({ customers: Count, recovered: Count })
/**
 * Customers who came to be at risk in the period and still were so `landmarkDays` later: those whom somebody had spoken to, or for whom a
 * play had been done, by then; beside all others. Recovered are those who were with us and no longer at risk `horizonDays` after that.
 * Whoever has left is not recovered.
 */
export const Recoveries = z.object({
  landmarkDays: Count,
  horizonDays: Count,
  treated: Group,
  untreated: Group,
  pending: Count.describe('Whose days are not over, or whose health was not known by then: in neither group'),
  leastEach: Count.describe('As many it takes in each group before shares are told'),
  told: z.discriminatedUnion('known', [
    z.object({
      known: z.literal(true),
      treatedShare: z.number().describe('From 0 to 1'),
      untreatedShare: z.number(),
      low: z.number().describe('95% interval of the difference, treated less untreated'),
      high: z.number(),
    }),
    z.object({ known: z.literal(false) }),
  ]),
})
export type Recoveries = z.infer<typeof Recoveries>

const Own = z.object({ currency: z.string(), outcomes: Count, together: Decimal, own: Decimal })
export const Sheet = z.object({
  of: Party,
  from: Day,
  until: Day,
  sums: z.array(Own).describe('By currency: nothing is converted'),
  lines: z.array(SheetLine),
  company: z.array(Total).describe('Of the whole company in the same days, each outcome once'),
  recoveries: Recoveries,
})
export type Sheet = z.infer<typeof Sheet>
