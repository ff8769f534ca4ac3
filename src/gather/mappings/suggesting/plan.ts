import type { Fillable } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Suggestion } from '../contract.ts'
import type { Mapping } from '../mapping.ts'
import { type Around, type Claim, claimsOf } from './columns/claim.ts'
import type { Column } from './columns/column.ts'

export type PlanPart = {
  readonly target: string
  readonly claims: readonly Claim[]
  readonly defaults: Readonly<Record<string, string>>
}

/** What one target would make of a file, with everything that has to be said about it. */
export type Plan = {
  readonly importable: Fillable
  readonly claims: readonly Claim[]
  readonly parts: readonly PlanPart[]
  readonly only: Mapping['only']
  readonly defaults: Readonly<Record<string, string>>
  /** Why it cannot be taken without being asked. */
  readonly problems: readonly Text[]
  /** What is said of fields beside their claims, by field. */
  readonly remarks: Suggestion['reasons']
}

export type Sight = {
  readonly columns: readonly Column[]
  readonly importables: readonly Fillable[]
  readonly fileName: string
  readonly around: Omit<Around, 'target'>
}

export function plainPlan(importable: Fillable, { columns, around }: Sight): Plan {
  const claims = claimsOf(importable.fields, columns, { ...around, target: importable.name })
  return { importable, claims, parts: [], only: undefined, defaults: {}, problems: [], remarks: {} }
}

export function sure(claims: readonly Claim[], field: string, from: number): Claim | undefined {
  return claims.find((claim) => claim.field.name === field && claim.certainty >= from)
}
