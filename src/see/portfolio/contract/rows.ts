import { z } from 'zod'
import { Day, Decimal, Id, versioned } from '#platform/contract.ts'
import { Attributes } from '../../../gather/attributes/contract.ts'
import { MemberRole } from '../../../gather/customers/contract.ts'
import { BandOrUnknown } from '../../segments/contract.ts'
import { bands } from '../../segments/words.ts'
import { activities } from './continuity.ts'

const Count = z.number().int()
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
  /** Who came to a worse or a better band within the last seven days. */
  moved: z.enum(['fell', 'rose']).optional(),
  /** What a column by which the list is grouped says: `industry=food`, `attribute.plan=gold`; `industry=` where it is not known. */
  is: z
    .array(
      z
        .string()
        .max(1_000)
        .regex(/^[a-zA-Z.0-9_]{1,80}=/),
    )
    .max(10)
    .optional(),
})
export type Filter = z.infer<typeof Filter>

/** A column of the list by its name: one of its own, or one that another room contributes. */
export const ColumnName = z.string().max(80)
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

/** What the record says of the customer beside the list; `null` where it was removed meanwhile. */
export const RecordPart = z.object({
  domain: z.string().nullable(),
  corporateNumber: z.string().nullable(),
  postalCode: z.string().nullable(),
  municipalityCode: z.string().nullable(),
  address: z.string().nullable(),
  approvalLeadDays: z.number().nullable(),
  leftOn: Day.nullable(),
  attributes: Attributes,
  members: z.array(z.object({ memberId: Id, role: MemberRole })),
})
export type RecordPart = z.infer<typeof RecordPart>

/** Contributed columns stand beside those of the list itself, by their names. */
export const PortfolioRow = versioned(OwnRow)
  .extend({ record: RecordPart.nullable().default(null) })
  .loose()
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

/** The customers of whom a column says the same, with their sum. */
export const Group = z.object({
  /** What it says: the id of a member, a band, `named:` before who is only named; nothing where it is not known. */
  value: z.string(),
  customers: Count,
  yearlyValue: Decimal,
  withoutValue: Count,
  uncountedContracts: Count,
  contractsWithoutAmount: Count,
})
export type Group = z.infer<typeof Group>
