import { demandPositive } from '../demand.ts'
import { beta, betaQuantileLogit } from '../distributions/beta.ts'
import { normal } from '../distributions/normal.ts'
import type { BetaBelief } from './beta-binomial.ts'
import { integral } from './integral.ts'

/** How far out, in standard normal units, the beliefs are integrated: what lies beyond is below rounding. */
const reach = 8
const step = 0.5

/**
 * For each arm, the probability that its rate is the highest of all, given what is believed of each.
 *
 * P(i is best) = ∫ fᵢ(x) ∏_{j ≠ i} Fⱼ(x) dx
 *
 * Integrated on the log-odds scale, where every belief is a smooth hill, between edges laid at the quantiles of all the
 * arms, so that a sharp belief beside a vague one is not stepped over. For two arms this is Evan Miller's sum (2015),
 * without its loss of digits.
 *
 * @param arms  beliefs, as `betaBinomial` gives them; at least two
 * @returns     in the order of the arms; they add up to 1
 * @throws      RangeError naming `arms` or `arms[i].a`.   O(arms³)
 * @example     probabilityToBeBest([{ a: 11, b: 91 }, { a: 16, b: 86 }])[1]  // 0.8532…
 */
export function probabilityToBeBest(arms: readonly BetaBelief[]): number[] {
  if (arms.length < 2) throw new RangeError('arms: the best of fewer than two is no question')
  arms.forEach(({ a, b }, i) => {
    demandPositive(`arms[${i}].a`, a)
    demandPositive(`arms[${i}].b`, b)
  })
  const beliefs = arms.map(({ a, b }) => beta(a, b))
  const quantiles = arms.map(quantilesOf)
  const edges = quantiles.flat().sort((a, b) => a - b)
  return arms.map((_, i) => {
    const own = quantiles[i] ?? []
    const inside = edges.filter((edge) => edge >= (own[0] ?? 0) && edge <= (own.at(-1) ?? 0))
    const winning = (logit: number) => {
      const x = 1 / (1 + Math.exp(-logit))
      const others = beliefs.reduce((product, belief, j) => (j === i ? product : product * belief.below(x)), 1)
      return (beliefs[i]?.density(x) ?? 0) * x * (1 / (1 + Math.exp(logit))) * others
    }
    return inside.slice(1).reduce((sum, edge, k) => sum + integral(winning, inside[k] ?? edge, edge), 0)
  })
}

function quantilesOf({ a, b }: BetaBelief): number[] {
  const count = (2 * reach) / step + 1
  return Array.from({ length: count }, (_, i) => {
    const z = -reach + i * step
    return betaQuantileLogit(a, b, normal().below(z), normal().above(z))
  })
}
