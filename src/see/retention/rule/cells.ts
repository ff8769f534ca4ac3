import type { Cohorts } from '../contract/cohorts.ts'

/** One cohort: for each month after the first, of how many it is over, and how many of these count. */
export type Told = {
  readonly cohort: string
  readonly customers: number
  readonly n: readonly number[]
  readonly counts: readonly number[]
  /** Revenue in whole smallest units: what they pay, and paid in the first month. */
  readonly money: { readonly amounts: readonly bigint[]; readonly bases: readonly bigint[] } | null
}

export function cellsOf(
  { customers, n, counts, money }: Omit<Told, 'cohort'>,
  inMoney: (units: bigint) => string,
): Cohorts['whole'] {
  return n.map((of, months) => {
    const count = counts[months] ?? 0
    const isPart = of > 0 && of < customers
    if (money === null || of === 0)
      return { months, n: of, count, share: of === 0 ? null : count / of, amount: null, base: null, isPart }
    const [amount, base] = [money.amounts[months] ?? 0n, money.bases[months] ?? 0n]
    const share = base <= 0n ? null : Number((amount * 1_000_000_000n) / base) / 1_000_000_000
    return { months, n: of, count, share, amount: inMoney(amount), base: inMoney(base), isPart }
  })
}

/** All cohorts together: each month is told of those for whom it is over. */
export function wholeOf(all: readonly Told[], inMoney: (units: bigint) => string): Cohorts['whole'] {
  const sums = (of: (one: Told) => readonly number[]) =>
    (all[0] === undefined ? [] : of(all[0])).map((_, i) => all.reduce((sum, one) => sum + (of(one)[i] ?? 0), 0))
  const customers = all.reduce((sum, one) => sum + one.customers, 0)
  const summed = (of: 'amounts' | 'bases') =>
    (all[0]?.money?.[of] ?? []).map((_, i) => all.reduce((sum, { money }) => sum + (money?.[of][i] ?? 0n), 0n))
  const isMoney = all.some(({ money }) => money !== null)
  const money = isMoney ? { amounts: summed('amounts'), bases: summed('bases') } : null
  return cellsOf({ customers, n: sums(({ n }) => n), counts: sums(({ counts }) => counts), money }, inMoney)
}
