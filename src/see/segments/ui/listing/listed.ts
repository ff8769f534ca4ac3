import type { Band } from '../../language/kinds.ts'
import type { Rule } from '../../language/rule.ts'

/** Who is a customer with us, as `isWithUs` says it of a stage: of the others health says nothing. */
const served = ['trial', 'onboarding', 'active', 'leaving']
export const withUs: Rule = { kind: 'field', field: 'customer.stage', test: { op: 'one of', values: served } }

/** Where the customers of a rule are listed. */
export function customersWhere(rule: Rule, further: Readonly<Record<string, string>> = {}): string {
  return `/customers?${new URLSearchParams({ ...further, rule: JSON.stringify(rule) })}`
}

/** Where the customers are listed who stand in a band; `null` is that of those of whom health should be known and is not. */
export function standingIn(band: Band | null): string {
  return band === null ? customersWhere(withUs, { bands: 'unknown' }) : `/customers?bands=${band}`
}

/** Where the customers are listed of whom something is known for a metric. */
export function customersKnown(metric: string): string {
  return customersWhere({ kind: 'all', rules: [withUs, { kind: 'metric', metric, test: { op: 'known' } }] })
}
