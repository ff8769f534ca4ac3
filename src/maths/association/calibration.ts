import { type Known, known, unknown } from '../known.ts'
import { demandForetold, type Outcomes } from './outcomes.ts'

export interface CalibrationBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean probability foretold, and part to which it happened; unknown for an empty bin. */
  readonly foretold: Known<number>
  readonly happened: Known<number>
}

export interface Calibration {
  readonly bins: readonly CalibrationBin[]
  /** Σ count/n · |foretold − happened|. */
  readonly expectedError: number
  /** The largest |foretold − happened| of any bin. */
  readonly largestError: number
}

/**
 * Whether what is foretold at 30 % happens in 30 of 100 cases: bins of equal width, and the expected calibration error.
 *
 * A bin holds from < p ≤ to, the first also 0.     Naeini, Cooper & Hauskrecht, AAAI (2015); Guo et al., ICML (2017)
 *
 * @param probabilities  in [0, 1]
 * @param outcomes       whether it happened
 * @param bins           how many, whole, one or more; 10 unless said
 * @returns              every bin, the empty ones too; unknown when there are no outcomes
 * @throws               RangeError on other lengths, a probability outside [0, 1] or no bins.   O(n + bins)
 */
export function calibration(probabilities: ArrayLike<number>, outcomes: Outcomes, bins = 10): Known<Calibration> {
  demandForetold(probabilities, outcomes)
  if (!Number.isSafeInteger(bins) || bins < 1)
    throw new RangeError(`bins must be a whole number, one or more, not ${bins}`)
  if (outcomes.length === 0) return unknown('no_values')
  const [counts, foretold, happened] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)]
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] ?? 0
    const bin = binOf(p, bins)
    counts[bin] = (counts[bin] ?? 0) + 1
    foretold[bin] = (foretold[bin] ?? 0) + p
    happened[bin] = (happened[bin] ?? 0) + (outcomes[i] ? 1 : 0)
  }
  const gaps = counts.map((count, i) => (count > 0 ? Math.abs((foretold[i] ?? 0) - (happened[i] ?? 0)) : 0))
  const meanOf = (sum: number, count: number) => (count > 0 ? known(sum / count) : unknown('empty_bin'))
  return known({
    bins: Array.from(counts, (count, i) => ({
      ...{ from: i / bins, to: (i + 1) / bins, count },
      foretold: meanOf(foretold[i] ?? 0, count),
      happened: meanOf(happened[i] ?? 0, count),
    })),
    expectedError: gaps.reduce((sum, gap) => sum + gap, 0) / probabilities.length,
    largestError: gaps.reduce((most, gap, i) => Math.max(most, gap / Math.max(1, counts[i] ?? 1)), 0),
  })
}

/** The bin by multiplication, then set right against the edges i / bins. */
function binOf(p: number, bins: number): number {
  const bin = Math.max(0, Math.ceil(p * bins) - 1)
  if (p <= bin / bins && bin > 0) return bin - 1
  return p > (bin + 1) / bins ? bin + 1 : bin
}
