import { demandInside01 } from '../demand.ts'
import { normal } from '../distributions/normal.ts'

/** What is asked of an experiment on rates: from what rate to what rate, and at what two-sided level. */
export type ProportionsQuestion = { readonly from: number; readonly to: number; readonly level?: number }

/**
 * The power of the two-sided z test of two proportions: how surely it would see a change of that size.
 *
 * power = Φ((√n |p₂ − p₁| − z_{α/2} √(2 p̄(1 − p̄))) / √(p₁(1 − p₁) + p₂(1 − p₂))),   p̄ = (p₁ + p₂)/2
 *                          J. L. Fleiss, Statistical Methods for Rates and Proportions (1981), ch. 3
 *
 * The chance of a significant answer in the wrong direction is left out, as in R's `power.prop.test`.
 *
 * @param perArm    subjects in each arm, at least 1
 * @param question  rates inside (0, 1) and different; `level` 0.05 unless said
 * @throws          RangeError naming `perArm` or the part of `question`.   O(1)
 * @example         powerOfProportions(50, { from: 0.5, to: 0.75 })  // 0.7401…
 */
export function powerOfProportions(perArm: number, question: ProportionsQuestion): number {
  if (!(perArm >= 1 && Number.isFinite(perArm))) throw new RangeError(`perArm: ${perArm} is not a number of subjects`)
  const { change, reach, underNull, underChange } = spreads(question)
  return normal().below((Math.sqrt(perArm) * change - reach * underNull) / underChange)
}

/**
 * How many subjects each arm needs for a two-sided z test of two proportions to reach a power.
 *
 * n = ⌈((z_{α/2} √(2 p̄(1 − p̄)) + z_{power} √(p₁(1 − p₁) + p₂(1 − p₂))) / (p₂ − p₁))²⌉
 *
 * @param power  inside (0, 1), 0.8 unless said, and above `level`/2
 * @returns      whole subjects per arm, rounded up
 * @throws       RangeError naming `power` or the part of `question`.   O(1)
 * @example      sampleSizeOfProportions({ from: 0.5, to: 0.75 }, 0.9)  // 77
 */
export function sampleSizeOfProportions(question: ProportionsQuestion, power = 0.8): number {
  demandInside01('power', power)
  const { change, reach, underNull, underChange } = spreads(question)
  const needed = reach * underNull + normal().quantile(power) * underChange
  return Math.max(1, Math.ceil((Math.max(0, needed) / change) ** 2))
}

function spreads({ from, to, level = 0.05 }: ProportionsQuestion) {
  demandInside01('question.from', from)
  demandInside01('question.to', to)
  demandInside01('question.level', level)
  if (from === to) throw new RangeError('question.to: there is no change to see')
  const mean = (from + to) / 2
  return {
    change: Math.abs(to - from),
    reach: normal().upperQuantile(level / 2),
    underNull: Math.sqrt(2 * mean * (1 - mean)),
    underChange: Math.sqrt(from * (1 - from) + to * (1 - to)),
  }
}
