import { isStoreDown } from '#platform/stores/store-down.ts'
import { codeOf, isRefusedValue } from '#platform/stores/store-refusal.ts'

/** A message that fails by itself, whatever is sent beside it. */
export type Unstored = { readonly problem: unknown }

/** Nothing where the problem is everyone's and passes: a store is away, busy or full. Codes of up to four digits are ClickHouse's. */
export function unstored(problem: unknown): Unstored | undefined {
  const passes = /^(\d{1,4}|(08|25|40|53|55|57|58)...)$/.test(codeOf(problem)) && !isRefusedValue(problem)
  return isStoreDown(problem) || passes ? undefined : { problem }
}

/** Whether a store says that such values cannot be kept: sending them again would not help. */
export function isRefusal({ problem }: Unstored): boolean {
  return isRefusedValue(problem)
}
