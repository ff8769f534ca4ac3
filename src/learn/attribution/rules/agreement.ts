import type { RuleKind } from '../contract/rules.ts'

/** The parties of a share, with who answers for a department. */
export type Sharing = {
  readonly departmentId: string | null
  readonly memberId: string | null
  readonly leadId: string | null
}

/**
 * Who has to agree to a version. To shares that their owners agree on, each member for themselves and each lead for the department;
 * `anybody` who may, once, to all others. A department that nobody leads can agree to nothing.
 */
export function agreeing(
  kind: RuleKind,
  shares: readonly Sharing[],
):
  | { readonly by: 'anybody' }
  | { readonly by: 'owners'; readonly memberIds: readonly string[] }
  | { readonly by: 'nobody leads' } {
  if (kind !== 'owners') return { by: 'anybody' }
  const owners = shares.map(({ memberId, leadId }) => memberId ?? leadId)
  return owners.includes(null)
    ? { by: 'nobody leads' }
    : { by: 'owners', memberIds: [...new Set(owners.filter((one) => one !== null))] }
}

/** Whose agreement is lacking. */
export function awaited(kind: RuleKind, shares: readonly Sharing[], agreed: readonly string[]): readonly string[] {
  const who = agreeing(kind, shares)
  return who.by === 'owners' ? who.memberIds.filter((one) => !agreed.includes(one)) : []
}

type Agreed = { readonly id: string; readonly number: number; readonly agreedOn: string | null }

/**
 * Which version of a rule holds for an outcome of a day: of those that were agreed on an earlier day the one that was agreed last. `null`
 * where there is none.
 */
export function holdingOn<Version extends Agreed>(versions: readonly Version[], happenedOn: string): Version | null {
  const before = versions.filter(({ agreedOn }) => agreedOn !== null && agreedOn < happenedOn)
  const later = (one: Version, other: Version) =>
    (other.agreedOn ?? '').localeCompare(one.agreedOn ?? '') || other.number - one.number
  return before.toSorted(later)[0] ?? null
}
