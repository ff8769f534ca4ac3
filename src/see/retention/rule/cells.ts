import type { Cohorts } from '../contract/cohorts.ts'

/** One cohort: for each month after the first, of how many it is over, and how many of these count. */
export type Told = {
  readonly cohort: string
  readonly customers: number
  readonly n: readonly number[]
  readonly counts: readonly number[]
}

export function cellsOf({ customers, n, counts }: Omit<Told, 'cohort'>): Cohorts['whole'] {
  return n.map((of, months) => {
    const count = counts[months] ?? 0
    return { months, n: of, count, share: of === 0 ? null : count / of, isPart: of > 0 && of < customers }
  })
}

/** All cohorts together: each month is told of those for whom it is over. */
export function wholeOf(all: readonly Told[]): Cohorts['whole'] {
  const sums = (of: (one: Told) => readonly number[]) =>
    (all[0] === undefined ? [] : of(all[0])).map((_, i) => all.reduce((sum, one) => sum + (of(one)[i] ?? 0), 0))
  const customers = all.reduce((sum, one) => sum + one.customers, 0)
  return cellsOf({ customers, n: sums(({ n }) => n), counts: sums(({ counts }) => counts) })
}
