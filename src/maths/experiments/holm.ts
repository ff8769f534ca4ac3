import { demandProbability } from '../demand.ts'
import { atMost, type PValue } from '../distributions/p-value.ts'

/**
 * Holm's adjustment of p-values for having asked several questions.
 *
 * Sorted upwards, p₍ᵢ₎ becomes max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎).   S. Holm, Scand. J. Stat. 6 (1979) 65–70
 *
 * Calling those under 0.05 real keeps the chance of even one false call at 5 %, whatever the dependence between the
 * questions; always at least as powerful as Bonferroni's m·p.
 *
 * @param pValues  in any order; a bound counts as itself, so the answer is a bound too
 * @returns        adjusted p-values in the order given
 * @throws         RangeError naming `pValues[i]`.   O(m log m)
 * @example        holm([0.01, 0.04, 0.03])  // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly PValue[]): number[] {
  const values = checkedPValues(pValues)
  const upwards = placesUpwards(values)
  const adjusted = new Array<number>(values.length)
  let most = 0
  upwards.forEach((place, i) => {
    most = Math.max(most, Math.min(1, (values.length - i) * (values[place] ?? 1)))
    adjusted[place] = most
  })
  return adjusted
}

/** The p-values as numbers, each checked. */
export function checkedPValues(pValues: readonly PValue[]): number[] {
  return pValues.map((pValue, i) => {
    const value = atMost(pValue)
    demandProbability(`pValues[${i}]`, value)
    return value
  })
}

/** The places of the values in rising order. */
export function placesUpwards(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
}
