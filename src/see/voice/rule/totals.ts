/** What the answers of a period, or of a slice of it, sum up to. */
export type Totals = {
  /** Given, of which as many count as `n` says. */
  readonly answers: number
  readonly n: number
  readonly top: number
  readonly middle: number
  readonly bottom: number
  /** Of effort how often each step was answered; of other measures nothing. */
  readonly tallies: ReadonlyMap<number, number>
  /** Of nobody and of no customer on record. */
  readonly unnamed: number
}

export const nobody: Totals = {
  ...{ answers: 0, n: 0, top: 0, middle: 0, bottom: 0 },
  ...{ tallies: new Map(), unnamed: 0 },
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
      tallies: added(sum.tallies, one.tallies),
      unnamed: sum.unnamed + one.unnamed,
    }
  return sum
}

function added(some: Totals['tallies'], others: Totals['tallies']): Totals['tallies'] {
  if (others.size === 0) return some
  const all = new Map(some)
  for (const [value, count] of others) all.set(value, (all.get(value) ?? 0) + count)
  return all
}
