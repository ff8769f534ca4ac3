import type { Cell, Change, Counting, Measure } from '../contract.ts'
import { type Pair, withinOf } from '../within/within.ts'
import { words } from '../words.ts'
import { differenceOf, few, isBeyondChance, scoreOf } from './score.ts'
import type { Totals } from './totals.ts'

export function cellOf(measure: Measure, totals: Totals): Cell {
  const { answers, n, top, middle, bottom } = totals
  return { answers, n, top, middle, bottom, score: scoreOf(measure, totals), isSmall: n < few, isHidden: false }
}

export const hiddenCell: Cell = {
  ...{ answers: 0, n: 0, top: 0, middle: 0, bottom: 0, isSmall: true, isHidden: true },
  score: { known: false, because: words.hidden },
}

/** Of every answer nothing is told beyond chance: those of one person are not each another's, as all tests suppose. */
export function changeOf(
  { measure, counted }: Pick<Counting, 'measure' | 'counted'>,
  before: Totals,
  after: Totals,
  inBoth = 0,
  pairs: readonly Pair[] = [],
): Change {
  if (counted === 'all') return { known: false, because: words.notEachAnothers }
  const found = differenceOf(measure, before, after)
  if (!found.known) return { known: false, because: found.because }
  const { difference, interval } = found.value
  const { low, high } = interval ?? { low: null, high: null }
  return {
    known: true,
    difference,
    low,
    high,
    isBeyondChance: isBeyondChance(found.value),
    inBoth,
    within: withinOf(measure, pairs),
  }
}

/** Of periods of which nothing is told. */
export const hiddenChange: Change = { known: false, because: words.hidden }
