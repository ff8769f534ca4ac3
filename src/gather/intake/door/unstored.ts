import { isStoreDown } from '#platform/store-down.ts'

/** A message that fails by itself, whatever is sent beside it. */
export type Unstored = { readonly problem: unknown }

/** Nothing where the problem is everyone's and passes: a store is away, busy or full. All four-digit codes are ClickHouse's. */
export function unstored(problem: unknown): Unstored | undefined {
  return isStoreDown(problem) || /^(\d{1,4}|(08|25|40|53|55|57|58)...)$/.test(codeOf(problem)) ? undefined : { problem }
}

/** Whether PostgreSQL says that such values cannot be kept: sending them again would not help. */
export function isRefusal({ problem }: Unstored): boolean {
  return /^(22|23|54)...$/.test(codeOf(problem))
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}
