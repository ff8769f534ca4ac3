import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { Line, Someone } from './party.ts'

export const Membership = z.object({
  id: Id,
  memberId: Id,
  memberName: z.string(),
  fromOn: Day,
  untilOn: Day.nullable().describe('The last day; `null` while it goes on'),
})
export type Membership = z.infer<typeof Membership>

export const Department = z.object({
  id: Id,
  name: z.string(),
  lead: Someone.nullable().describe('Who agrees to credit rules on its behalf'),
  members: z.array(Membership).describe('Those of today and of before, by name'),
})
export type Department = z.infer<typeof Department>

export const DepartmentWish = z.object({ name: Line.min(1), leadId: Id.nullable().default(null) })
export type DepartmentWish = z.infer<typeof DepartmentWish>
export const DepartmentChange = z.object({ name: Line.min(1), leadId: Id.nullable() }).partial()
export type DepartmentChange = z.infer<typeof DepartmentChange>

export const MembershipWish = z.object({ memberId: Id, fromOn: Day })
export type MembershipWish = z.infer<typeof MembershipWish>
export const MembershipChange = z.object({ fromOn: Day, untilOn: Day.nullable() }).partial()
export type MembershipChange = z.infer<typeof MembershipChange>
