/** What the answers of a period, or of a slice of it, sum up to. */
export type Totals = {
  /** Given, of which as many count as `n` says. */
  readonly answers: number
  readonly n: number
  readonly top: number
  readonly middle: number
  readonly bottom: number
  readonly sum: number
  readonly squares: number
  readonly least: number
  readonly most: number
  /** Of nobody and of no customer on record. */
  readonly unnamed: number
}

export const nobody: Totals = {
  ...{ answers: 0, n: 0, top: 0, middle: 0, bottom: 0 },
  ...{ sum: 0, squares: 0, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, unnamed: 0 },
}

export function together(all: Iterable<Totals>): Totals {
  let sum = nobody
  for (const one of all)
    sum = {
      answers: sum.answers + one.answers,
      n: sum.n + one.n,
      top: sum.top + one.top,
      middle: sum.middle + one.middle,
      bottom: sum.bottom + one.bottom,
      sum: sum.sum + one.sum,
      squares: sum.squares + one.squares,
      least: Math.min(sum.least, one.least),
      most: Math.max(sum.most, one.most),
      unnamed: sum.unnamed + one.unnamed,
    }
  return sum
}
