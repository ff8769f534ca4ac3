import { demandCount, demandInside01, demandPositive } from '../demand.ts'
import { chiSquare } from '../distributions/chi-square.ts'
import { normal } from '../distributions/normal.ts'
import { studentT } from '../distributions/student-t.ts'
import { integral } from './integral.ts'

/** What is asked of an experiment on means: a difference, against a standard deviation, at a two-sided level. */
export type MeansQuestion = { readonly difference: number; readonly sd: number; readonly level?: number }

/** The root of the chi-square variable is integrated between its quantiles at this tail; the rest is below rounding. */
const leftOut = 1e-17
const panels = 24

/**
 * The power of the two-sided t test of two means with equal arms: how surely it would see that difference.
 *
 * power = P(|T′| > t_{α/2, ν}),   T′ noncentral t with ν = 2(n − 1) and noncentrality √(n/2) · difference / sd
 *       = E over S = √(χ²_ν/ν) of Φ(δ − tS) + Φ(−δ − tS)
 *                          J. Cohen, Statistical Power Analysis (1988), ch. 2
 *
 * Both directions are counted, as R's `power.t.test` does with `strict = TRUE`.
 *
 * @param perArm    whole subjects in each arm, at least 2
 * @param question  `difference` and `sd` positive, in the same unit; `level` 0.05 unless said
 * @throws          RangeError naming `perArm` or the part of `question`.   O(1)
 * @example         powerOfMeans(20, { difference: 1, sd: 1 })  // 0.8689…
 */
export function powerOfMeans(perArm: number, question: MeansQuestion): number {
  demandCount('perArm', perArm)
  if (perArm < 2) throw new RangeError(`perArm: a variance needs at least two, not ${perArm}`)
  const { difference, sd, level = 0.05 } = question
  demandPositive('question.difference', difference)
  demandPositive('question.sd', sd)
  demandInside01('question.level', level)
  const degrees = 2 * (perArm - 1)
  const limit = studentT(degrees).upperQuantile(level / 2)
  const shift = Math.sqrt(perArm / 2) * (difference / sd)
  const spread = chiSquare(degrees)
  const z = normal()
  const rejecting = (root: number) => {
    const edge = limit * (root / Math.sqrt(degrees))
    return 2 * root * spread.density(root * root) * (z.above(edge - shift) + z.below(-edge - shift))
  }
  const [from, to] = [spread.quantile(leftOut), spread.upperQuantile(leftOut)].map(Math.sqrt)
  return Math.min(1, integral(rejecting, from ?? 0, to ?? 0, panels))
}

/**
 * How many subjects each arm needs for a two-sided t test of two means to reach a power.
 *
 * @param power  inside (0, 1), 0.8 unless said
 * @returns      the fewest whole subjects per arm whose power reaches it, at least 2
 * @throws       RangeError naming `power` or the part of `question`.   O(log n) powers
 * @example      sampleSizeOfMeans({ difference: 1, sd: 1 }, 0.9)  // 23
 */
export function sampleSizeOfMeans(question: MeansQuestion, power = 0.8): number {
  demandInside01('power', power)
  const reaches = (perArm: number) => powerOfMeans(perArm, question) >= power
  let enough = 2
  while (!reaches(enough)) enough *= 2
  let tooFew = enough / 2
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (reaches(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
