import { z } from 'zod'
import { Day, Decimal, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { monthsIn, mostMonths, type Period as NamedOrMonths, periodOf, periods } from '../billing/period.ts'

const text = z.string().trim().max(lengths.text)
const Seats = z.number().int().min(0).max(2_147_483_647)

/** What an amendment may change: what is left out stays as it is. */
export const SignedWish = z
  .object({ plan: text.nullable(), seats: Seats.nullable(), amount: Decimal.nullable(), endsOn: Day.nullable() })
  .partial()
export type SignedWish = z.infer<typeof SignedWish>

export const Signed = z.object({
  plan: z.string().nullable(),
  seats: z.number().nullable(),
  amount: Decimal.nullable(),
  endsOn: Day.nullable(),
})
export type Signed = z.infer<typeof Signed>

export const AmendmentWish = SignedWish.extend({
  /** The first day on which it holds. */
  fromOn: Day,
  note: text.optional(),
})
export type AmendmentWish = z.infer<typeof AmendmentWish>

export const Amendment = z.object({
  id: Id,
  fromOn: Day,
  changes: SignedWish,
  note: z.string(),
  createdAt: z.date(),
})
export type Amendment = z.infer<typeof Amendment>

/** A day that was agreed, or so many days or months before the contract ends. */
export const NoticeWish = z.union([
  z.object({ on: Day }).strict(),
  z.object({ before: z.number().int().min(1).max(120), unit: z.literal('months') }).strict(),
  z.object({ before: z.number().int().min(1).max(3650), unit: z.literal('days') }).strict(),
])
export type NoticeWish = z.infer<typeof NoticeWish>

/** The last day on which it may be said, and the last working day until then, at ours and at the customer's; `null` where nobody can tell. */
export const NoticeDeadline = z.object({ on: Day, sayBy: Day.nullable() })
export type NoticeDeadline = z.infer<typeof NoticeDeadline>

export const contractKinds = ['subscription', 'usage', 'trial', 'service'] as const
export const ContractKind = z.enum(contractKinds)
export type ContractKind = z.infer<typeof ContractKind>

export const OnDay = z.object({
  id: Id,
  day: Day,
  externalId: z.string().nullable(),
  plan: z.string().nullable(),
  kind: ContractKind,
  seats: z.number().nullable(),
  amount: Decimal.nullable(),
  currency: z.string(),
  period: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
  yearlyValue: Decimal.nullable(),
  standing: z.enum(['ahead', 'in force', 'ended']),
})
export type OnDay = z.infer<typeof OnDay>

const written = new RegExp(`^(?:${periods.join('|')}|([1-9]\\d{0,3}) months)$`)

/** How often something is paid, as `period.ts` says; apart from it, because screens need no shapes to say a price. */
export type Period = NamedOrMonths
export const Period: z.ZodType<Period, Period> = z
  .string()
  .regex(written)
  .refine((period) => monthsIn(period) <= mostMonths)
  .describe(`${periods.join(', ')}, or any number of months up to ${mostMonths}: “18 months”`)
  .overwrite((period) => periodOf(monthsIn(period)))
