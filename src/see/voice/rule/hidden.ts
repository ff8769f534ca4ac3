import type { Totals } from './totals.ts'

/** Fewer than so many answers are not told apart where one of them is anonymous. */
export const fewestAnonymous = 5

type Answered = Pick<Totals, 'n' | 'unnamed'>

/**
 * Which slices of a period are not told. One that alone is hidden could be reckoned from the others, so that the smallest others are
 * hidden with it until at least two are, with as many answers together as one would need.
 */
export function hiddenIn(slices: ReadonlyMap<string, Answered>): ReadonlySet<string> {
  const all = [...slices].map(([slice, { n, unnamed }]) => ({ slice, n, unnamed }))
  const answered = all.filter(({ n }) => n > 0)
  const hidden = new Map(
    answered.filter(({ n, unnamed }) => unnamed > 0 && n < fewestAnonymous).map((one) => [one.slice, one.n]),
  )
  // What is the whole tells nothing apart.
  if (hidden.size === 0 || answered.length < 2) return new Set()
  const others = answered.filter(({ slice }) => !hidden.has(slice)).toSorted((one, other) => one.n - other.n)
  for (const { slice, n } of others) {
    const sum = [...hidden.values()].reduce((total, one) => total + one, 0)
    if (hidden.size > 1 && sum >= fewestAnonymous) break
    hidden.set(slice, n)
  }
  return new Set(hidden.keys())
}
