import type { MemberRole } from '../contract.ts'

/** One answers for a customer, and one partner sees it; in the other roles there are as many colleagues as it takes. */
export const heldByOne = ['owner', 'partner'] as const satisfies readonly MemberRole[]

export function isHeldByOne(role: MemberRole): boolean {
  return heldByOne.some((one) => one === role)
}
