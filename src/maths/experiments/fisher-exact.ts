import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Proportion, rateOf } from './proportion.ts'

export type FisherTest = {
  /** Two-sided: the sum of all tables no likelier than the one seen. */
  readonly pValue: PValue
  /** One-sided: P(the variant has at most this many successes). */
  readonly pValueLess: PValue
  /** One-sided: P(the variant has at least this many successes). */
  readonly pValueGreater: PValue
  /** The odds of the variant over those of the control, as seen; unknown where that divides by 0. */
  readonly oddsRatio: Known<number>
}

/** Tables count as equally likely within this ratio, so that rounding decides nothing. R uses the same. */
const alike = 1 + 1e-7

/**
 * Fisher's exact test that two proportions are equal, given how many succeeded altogether.
 *
 * Under that hypothesis the successes of the variant are hypergeometric. Probabilities are multiplied outwards from
 * the table seen by the ratio of neighbours, so no factorial is ever formed, and the far tail is kept in logarithms.
 *                          R. A. Fisher, JRSS 98 (1935) 39–82
 *
 * @returns  p-values, and the odds ratio of the sample (R's `fisher.test` prints a conditional estimate instead)
 * @throws   RangeError naming `control.…` or `variant.…`.   O(smallest margin)
 * @example  fisherExact({ successes: 3, trials: 4 }, { successes: 1, trials: 4 }).pValue  // 0.4857…
 */
export function fisherExact(control: Proportion, variant: Proportion): FisherTest {
  rateOf('control', control)
  rateOf('variant', variant)
  const seen = variant.successes
  const down = weightsOutwards(control, variant, -1)
  const up = weightsOutwards(control, variant, 1)
  const peak = Math.max(0, ...[down, up].map((weights) => highest(weights)))
  const scaled = (logs: readonly number[]) => logs.map((log) => Math.exp(log - peak))
  const [below, above, here] = [sum(scaled(down)), sum(scaled(up)), Math.exp(-peak)]
  const total = below + above + here
  // Tables as likely as the one seen, relative to it: exp(log) ≤ alike.
  const rare = (logs: readonly number[]) =>
    sum(logs.filter((log) => log <= Math.log(alike)).map((log) => Math.exp(log)))
  const share = Math.exp(-peak) / total
  return {
    pValue: pValueOf(Math.min(1, share * (1 + rare(down) + rare(up)))),
    pValueLess: pValueOf(Math.min(1, (below + here) / total)),
    pValueGreater: pValueOf(Math.min(1, (above + here) / total)),
    oddsRatio: oddsRatioOf(control, { successes: seen, trials: variant.trials }),
  }
}

/** ln of the probability of each table beyond the one seen, in one direction, relative to it. */
function weightsOutwards(control: Proportion, variant: Proportion, step: 1 | -1): number[] {
  const successes = control.successes + variant.successes
  const logs: number[] = []
  let log = 0
  for (let x = variant.successes; ; x += step) {
    const ratio = step === 1 ? oneMore(x, successes, control, variant) : 1 / oneMore(x - 1, successes, control, variant)
    if (!(ratio > 0) || ratio === Number.POSITIVE_INFINITY) return logs
    log += Math.log(ratio)
    logs.push(log)
  }
}

/** P(x + 1) / P(x) of the hypergeometric distribution; 0 beyond its greatest value, ∞ below its least. */
function oneMore(x: number, successes: number, control: Proportion, variant: Proportion): number {
  const left = control.trials - successes + x + 1
  if (x < 0 || left <= 0) return Number.POSITIVE_INFINITY
  return ((variant.trials - x) / (x + 1)) * ((successes - x) / left)
}

function oddsRatioOf(control: Proportion, variant: Proportion): Known<number> {
  const against = (variant.trials - variant.successes) * control.successes
  if (against === 0) return unknown('odds_ratio_by_zero')
  return known((variant.successes * (control.trials - control.successes)) / against)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
