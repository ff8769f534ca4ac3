import { isStoreDown } from '#platform/store-down.ts'

/** A message that fails by itself, whatever is sent beside it. */
export type Unstored = { readonly problem: unknown }

/** Nothing where the problem is everyone's and passes: a store is away, busy or full. Codes of up to four digits are ClickHouse's. */
export function unstored(problem: unknown): Unstored | undefined {
  const code = codeOf(problem)
  const passes = /^(\d{1,4}|(08|25|40|53|55|57|58)...)$/.test(code) && !factsRefuse.has(code)
  return isStoreDown(problem) || passes ? undefined : { problem }
}

/** Whether a store says that such values cannot be kept: sending them again would not help. */
export function isRefusal({ problem }: Unstored): boolean {
  const code = codeOf(problem)
  return /^(22|23|54)...$/.test(code) || factsRefuse.has(code)
}

/** What ClickHouse says of a value that it cannot read: a text, escape, array, day, number, UUID or parameter, or one that is too large. */
const factsRefuse: ReadonlySet<string> = new Set(
  [6, 25, 26, 27, 33, 38, 41, 69, 72, 117, 128, 130, 131, 321, 349, 376, 441, 457, 467, 675, 676].map(String),
)

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}
