import { z } from 'zod'
import { Decimal, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const Line = z.string().trim().max(lengths.text)
export const Prose = z.string().trim().max(lengths.comment)
export const Count = z.number().int()
export const Currency = z.string().regex(/^[A-Z]{3}$/)
/** Not negative, in whole smallest units of its currency. */
export const Amount = Decimal.refine((amount) => !amount.startsWith('-') && amount.length <= 30)

/** Whom a result is credited to: exactly one of both, a department or a member. */
export const PartyWish = z.object({
  departmentId: Id.nullable().default(null),
  memberId: Id.nullable().default(null).describe('Exactly one of both'),
})
export type PartyWish = z.infer<typeof PartyWish>

/** A department, a member, or a member as somebody of a department. */
export const Party = z.object({
  departmentId: Id.nullable(),
  departmentName: z.string().nullable(),
  memberId: Id.nullable(),
  memberName: z.string().nullable(),
})
export type Party = z.infer<typeof Party>

export const Someone = z.object({ id: Id, name: z.string().nullable() })
