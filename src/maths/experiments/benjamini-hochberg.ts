import type { PValue } from '../distributions/p-value.ts'
import { checkedPValues, placesUpwards } from './holm.ts'

/**
 * Benjamini and Hochberg's adjustment of p-values: the false discovery rate at which each would be called.
 *
 * Sorted upwards, p₍ᵢ₎ becomes min over j ≥ i of min(1, m p₍ⱼ₎ / j).
 *                          Y. Benjamini & Y. Hochberg, JRSS B 57 (1995) 289–300
 *
 * Of those under 0.05, at most 5 % are expected to be false, for independent or positively dependent questions. Meant
 * for looking over many segments or measures; where one false call is costly use `holm`.
 *
 * @param pValues  in any order; a bound counts as itself
 * @returns        adjusted p-values in the order given
 * @throws         RangeError naming `pValues[i]`.   O(m log m)
 * @example        benjaminiHochberg([0.01, 0.04, 0.03])  // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly PValue[]): number[] {
  const values = checkedPValues(pValues)
  const upwards = placesUpwards(values)
  const adjusted = new Array<number>(values.length)
  let least = 1
  for (let i = values.length; i > 0; i -= 1) {
    const place = upwards[i - 1] ?? 0
    least = Math.min(least, (values.length * (values[place] ?? 1)) / i)
    adjusted[place] = least
  }
  return adjusted
}
