import { z } from 'zod'
import { Day, Decimal, Id } from '#platform/contract.ts'
import { Amount, Count, Currency, Party, PartyWish, Prose } from './party.ts'
import { RuleKind } from './rules.ts'

export const outcomeKinds = ['retained', 'expanded', 'referred', 'saved_cost'] as const
export const OutcomeKind = z.enum(outcomeKinds)
export type OutcomeKind = z.infer<typeof OutcomeKind>

export const evidenceKinds = ['play', 'contact', 'case', 'message', 'other'] as const
/** A play that was done, a contact, a case, a delivery of a message; or what is only written down. */
export const EvidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof EvidenceKind>

export const uncreditedBecause = ['no rule', 'no contributions', 'effort unknown'] as const
/** Why an outcome is credited to nobody. */
export const Uncredited = z.enum(uncreditedBecause)
export type Uncredited = z.infer<typeof Uncredited>

export const Contribution = Party.extend({
  doneOn: Day,
  minutes: Count.nullable(),
  kind: EvidenceKind,
  evidenceId: Id.nullable(),
  evidence: z.string().nullable().describe('What is on record of it; `null` where it is no longer, or never was'),
  note: z.string(),
})
export type Contribution = z.infer<typeof Contribution>

const versionStates = ['in force', 'earlier', 'proposed', 'refused'] as const
export const OutcomeVersion = z.object({
  id: Id,
  number: Count,
  state: z.enum(versionStates),
  amount: Decimal,
  currency: z.string(),
  happenedOn: Day,
  fromOn: Day,
  untilOn: Day,
  rule: z.object({ versionId: Id, id: Id, name: z.string(), number: Count, kind: RuleKind, agreedOn: Day }).nullable(),
  evidence: z.string(),
  reason: z.string(),
  credits: z.array(Party.extend({ amount: Decimal })).describe('To the smallest unit they are the amount'),
  uncredited: Uncredited.nullable(),
  contributions: z.array(Contribution),
  author: z.string(),
  createdAt: z.date(),
  approvedBy: z.string().nullable(),
  approvedAt: z.date().nullable(),
  refusedBy: z.string().nullable(),
  refusedBecause: z.string(),
})
export type OutcomeVersion = z.infer<typeof OutcomeVersion>

export const OutcomeRow = z.object({
  id: Id,
  kind: OutcomeKind,
  customerId: Id.nullable(),
  customerName: z.string().nullable().describe('`null` where the customer is no longer on record'),
  contractId: Id.nullable(),
  amount: Decimal,
  currency: z.string(),
  happenedOn: Day,
  fromOn: Day,
  untilOn: Day,
  closedAt: z.date().nullable(),
  uncredited: Uncredited.nullable(),
  isProposed: z.boolean().describe('A change of it waits for approval'),
})
export type OutcomeRow = z.infer<typeof OutcomeRow>

export const Outcome = OutcomeRow.extend({
  closedBy: z.string().nullable(),
  versions: z
    .array(OutcomeVersion)
    .describe(
      'The latest first; of what is closed none is ever changed, and of what is open the credits follow who belonged where',
    ),
})
export type Outcome = z.infer<typeof Outcome>

/** Of one currency: nothing is converted. */
export const Total = z.object({
  currency: z.string(),
  outcomes: Count,
  amount: Decimal,
  credited: Decimal,
  uncredited: Decimal,
})
export type Total = z.infer<typeof Total>

const ContributionWish = PartyWish.extend({
  doneOn: Day,
  minutes: z.number().int().min(1).max(100_000).nullable().default(null),
  kind: EvidenceKind,
  evidenceId: Id.nullable().default(null),
  note: Prose.default(''),
})
export type ContributionWish = z.infer<typeof ContributionWish>

export const Content = z.object({
  amount: Amount,
  currency: Currency,
  happenedOn: Day.describe('The day on which it was achieved, today at the latest'),
  fromOn: Day.describe('The period for which it is worth that amount'),
  untilOn: Day,
  ruleVersionId: Id.nullable().default(null).describe('A version that was agreed before the day'),
  evidence: Prose.default(''),
  contributions: z.array(ContributionWish).max(200).default([]),
})
export type Content = z.infer<typeof Content>

export const OutcomeWish = Content.extend({
  kind: OutcomeKind,
  customerId: Id,
  contractId: Id.nullable().default(null),
})
export type OutcomeWish = z.infer<typeof OutcomeWish>

export const BasedOn = Count.describe('The number of the latest version that was seen')

export const OutcomeChange = Content.extend({
  basedOn: BasedOn,
  reason: Prose.default('').describe('Needed once it is closed'),
})
export type OutcomeChange = z.infer<typeof OutcomeChange>

export const Candidate = z.object({
  kind: EvidenceKind,
  id: Id,
  said: z.string(),
  on: Day,
  memberId: Id.nullable().describe('Who did it, where that is on record'),
})
export type Candidate = z.infer<typeof Candidate>
