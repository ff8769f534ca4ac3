import { holm } from '#maths/experiments/holm.ts'
import type { Measure, stances } from '../contract.ts'
import { differenceOf, isBeyondChance } from './score.ts'
import { nobody, type Totals, together } from './totals.ts'

export type Stance = (typeof stances)[number]
/** Fewer answers than these are not compared. */
const fewest = 5

/**
 * How each slice stands against all others together. The more are compared the likelier one stands out by chance: the p-values are
 * corrected for their number (Holm), so that of slices that do not differ at most one in twenty reports names any.
 */
export function stancesOf(
  measure: Measure,
  slices: ReadonlyMap<string, Totals>,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, Stance> {
  const told = [...slices].filter(([slice]) => !hidden.has(slice))
  const answered = told.filter(([, { n }]) => n > 0)
  const compared = answered.flatMap(([slice, own]) => {
    const rest = together(answered.flatMap(([other, totals]) => (other === slice ? [] : [totals])))
    if (own.n < fewest || rest.n < fewest) return []
    const found = differenceOf(measure, rest, own)
    return found.known ? [{ slice, found: found.value }] : []
  })
  const corrected = holm(compared.map(({ found }) => found.p))
  const stances = new Map(
    compared.map(({ slice, found }, i): [string, Stance] => [
      slice,
      isBeyondChance({ ...found, p: corrected[i] ?? 1 }) ? (found.difference > 0 ? 'above' : 'below') : 'cannot say',
    ]),
  )
  return new Map(
    [...slices.keys()].map((slice): [string, Stance] => {
      const isAlone = (slices.get(slice) ?? nobody).n > 0 && answered.length === 1 && !hidden.has(slice)
      return [slice, isAlone ? 'alone' : (stances.get(slice) ?? 'cannot say')]
    }),
  )
}
