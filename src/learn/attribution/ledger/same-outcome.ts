import type { OutcomeKind } from '../contract/outcomes.ts'

/** What tells one outcome from another. */
export type Told = {
  readonly kind: OutcomeKind
  readonly customerId: string | null
  readonly contractId: string | null
  readonly fromOn: string
  readonly untilOn: string
  readonly happenedOn: string
}

/**
 * Whether two are one and the same: of one kind, with one customer, for periods that have a day in common, unless they are of two
 * different contracts. One that names no contract may be of any of them. A customer may refer several: those of different days are several.
 */
export function areSame(one: Told, other: Told): boolean {
  if (one.kind !== other.kind || one.customerId === null || one.customerId !== other.customerId) return false
  if (one.contractId !== null && other.contractId !== null && one.contractId !== other.contractId) return false
  if (one.kind === 'referred' && one.happenedOn !== other.happenedOn) return false
  return one.fromOn <= other.untilOn && other.fromOn <= one.untilOn
}
