import { atMost, type PValue } from '#maths/distributions/p-value.ts'
import { fisherExact } from '#maths/experiments/fisher-exact.ts'
import { holm } from '#maths/experiments/holm.ts'
import { newcombeInterval } from '#maths/experiments/newcombe-interval.ts'
import { relativeLift } from '#maths/experiments/relative-lift.ts'
import { sampleRatioMismatch } from '#maths/experiments/sample-ratio-mismatch.ts'
import { twoProportionsZ } from '#maths/experiments/two-proportions-z.ts'
import type { Card, CardFigure, Flaw, Ranged, Side, Verdict } from '../contract/card.ts'
import type { Comparison, Counts, Figure, Split } from '../contract/experiment.ts'
import { withoutPeople } from '../words.ts'
import { level, neededFor } from './needed.ts'

/** With fewer expected successes or failures than this in a group the z test is rough, and Fisher's is asked. */
const fewestExpected = 5

export type Judged = {
  readonly comparison: Comparison
  readonly split: Split | null
  /** How many days were counted; null where the period is not known. */
  readonly days: number | null
  readonly figures: readonly Figure[]
}

/** What counts of two groups say: the figures in the order of the experiment, each with its verdict. */
export function judge(of: Judged, counts: Counts): Card {
  const split = splitOf(of, counts)
  const flaw = flawOf(of, counts, split.verdict)
  const sides = of.figures.map(({ name }) => sidesOf(name, counts))
  const ps = sides.map(pOf)
  const asked = ps.flatMap((p, i) => (p === null ? [] : [{ p, i }]))
  const adjusted = holm(asked.map(({ p }) => p))
  const figures = of.figures.map((figure, i): CardFigure => {
    const side = sides[i] ?? nobody
    const adjustedP = adjusted[asked.findIndex((one) => one.i === i)] ?? null
    const difference = differenceOf(side)
    const verdict = flaw === null ? verdictOf(figure, difference, adjustedP) : 'cannot be told'
    return {
      name: figure.name,
      ...side,
      index: indexOf(side),
      difference,
      pValue: ps[i] === null || ps[i] === undefined ? null : atMost(ps[i]),
      adjusted: adjustedP,
      verdict,
      isSurelyWorthwhile: isSurelyWorthwhile(figure, difference, verdict),
      needed:
        verdict === 'cannot say' ? neededFor(figure, side, { questions: of.figures.length, days: of.days }) : null,
    }
  })
  return { figures, flaw, split: split.verdict, splitP: split.p }
}

export type Sides = { readonly control: Side | null; readonly variant: Side | null }
const nobody: Sides = { control: null, variant: null }

function sidesOf(name: string, counts: Counts): Sides {
  const found = counts.figures.find((one) => one.name === name)
  if (found === undefined) return nobody
  return { control: side(counts.control, found.control), variant: side(counts.variant, found.variant) }
}

function side(people: number | null, count: number | null): Side | null {
  return people === null || count === null || people === 0 ? null : { people, count, rate: count / people }
}

function splitOf({ split, comparison }: Judged, { control, variant }: Counts) {
  const notKnown = { verdict: 'not known' as const, p: null }
  if (split === null || control === null || comparison === 'none') return notKnown
  const found = sampleRatioMismatch([control, variant], [split.control, split.variant])
  return found.known ? { verdict: found.value.verdict, p: atMost(found.value.pValue) } : notKnown
}

function flawOf({ comparison }: Judged, { control }: Counts, split: Card['split']): Flaw | null {
  if (comparison === 'none' || control === null || control === 0) return 'no comparison group'
  if (comparison === 'other') return 'not by chance'
  return split === 'mismatch' ? 'mismatch' : null
}

function trialsOf({ people, count }: Side) {
  return { successes: count, trials: people }
}

function pOf({ control, variant }: Sides): PValue | null {
  if (control === null || variant === null) return null
  const [first, second] = [trialsOf(control), trialsOf(variant)]
  const rate = (control.count + variant.count) / (control.people + variant.people)
  const least = Math.min(control.people, variant.people) * Math.min(rate, 1 - rate)
  if (least < fewestExpected) return fisherExact(first, second).pValue
  const found = twoProportionsZ(first, second)
  return found.known ? found.value.pValue : null
}

function indexOf({ control, variant }: Sides): Ranged {
  if (control === null || variant === null) return withoutPeople
  const found = relativeLift(trialsOf(control), trialsOf(variant))
  if (!found.known) return { known: false, because: found.because }
  const { lift, interval } = found.value
  const index = (part: number) => 100 * (1 + part)
  return { known: true, value: index(lift), low: index(interval.low), high: index(interval.high) }
}

function differenceOf({ control, variant }: Sides): Ranged {
  if (control === null || variant === null) return withoutPeople
  const interval = newcombeInterval(trialsOf(control), trialsOf(variant))
  return { known: true, value: variant.rate - control.rate, ...interval }
}

/** A difference that is surely too small is no success, be it beyond chance or not. */
function verdictOf({ better, worthwhile }: Figure, difference: Ranged, adjusted: number | null): Verdict {
  if (!difference.known || adjusted === null) return 'cannot say'
  if (worthwhile !== null && difference.low > -worthwhile && difference.high < worthwhile) return 'not worth having'
  if (adjusted >= level || difference.value === 0) return 'cannot say'
  return difference.value > 0 === (better === 'higher') ? 'better' : 'worse'
}

function isSurelyWorthwhile({ worthwhile }: Figure, difference: Ranged, verdict: Verdict): boolean | null {
  if (worthwhile === null || !difference.known || (verdict !== 'better' && verdict !== 'worse')) return null
  return Math.min(Math.abs(difference.low), Math.abs(difference.high)) >= worthwhile
}
