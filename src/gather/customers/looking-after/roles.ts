export const memberRoles = [
  'owner',
  'deputy',
  'sales',
  'onboarding',
  'technical',
  'support',
  'executive',
  'partner',
] as const
type Role = (typeof memberRoles)[number]

/** One answers for a customer, and one partner sees it; in the other roles there are as many colleagues as it takes. */
export const heldByOne = ['owner', 'partner'] as const satisfies readonly Role[]

export function isHeldByOne(role: Role): boolean {
  return heldByOne.some((one) => one === role)
}
