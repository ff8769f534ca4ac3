import { type Known, known, unknown } from '../known.ts'
import { amountNotNegative } from './decimal.ts'
import type { RevenueMovements } from './revenue-movements.ts'

/** The parts of the movements that retention is made of; `revenueMovements` gives them. */
export type RetentionMovements = Pick<RevenueMovements, 'opening' | 'expansion' | 'contraction' | 'churn'>

/**
 * Gross revenue retention: the part of the opening revenue that was kept, growth not counted.
 *
 * GRR = (opening − contraction − churn) / opening,   0 ≤ GRR ≤ 1
 *
 * Each customer can lose at most what it paid, so GRR never exceeds 1; movements that say otherwise are refused.
 *
 * @returns  a ratio; unknown where there was no opening revenue
 * @throws   RangeError naming the movement that is negative, or `contraction` when more was lost than there was.   O(1)
 * @example  grossRevenueRetention({ opening: '10000000', churn: '300000', contraction: '100000', expansion: '600000' })
 *           // { known: true, value: 0.96 }
 */
export function grossRevenueRetention(movements: RetentionMovements): Known<number> {
  return retained(movements, false)
}

/**
 * Net revenue retention: what the opening customers pay at the closing, for each unit that they paid at the opening.
 *
 * NRR = (opening + expansion − contraction − churn) / opening
 *
 * New customers are not in it. Neither are reactivations, which were not in the opening revenue: a variant that counts
 * them flatters.
 *
 * @example  netRevenueRetention({ opening: '10000000', churn: '300000', contraction: '100000', expansion: '600000' })
 *           // { known: true, value: 1.02 }
 */
export function netRevenueRetention(movements: RetentionMovements): Known<number> {
  return retained(movements, true)
}

/**
 * Logo churn: the part of the customers at the opening who pay nothing at the closing.
 *
 * churn = lost / opening; customers won in between are in neither number.
 *
 * @throws   RangeError naming the count that is not whole, is negative, or `churn` when more left than there were.
 * @example  logoChurn({ opening: 200, churn: 6 })  // { known: true, value: 0.03 }
 */
export function logoChurn({ opening, churn }: { readonly opening: number; readonly churn: number }): Known<number> {
  for (const [name, count] of Object.entries({ opening, churn })) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${name}: ${count} is not a count`)
  }
  if (churn > opening) throw new RangeError(`churn: ${churn} left of ${opening}`)
  return opening === 0 ? unknown('no_opening_customers') : known(churn / opening)
}

function retained(movements: RetentionMovements, withExpansion: boolean): Known<number> {
  const opening = amountNotNegative(movements.opening, 'opening')
  const expansion = amountNotNegative(movements.expansion, 'expansion')
  const contraction = amountNotNegative(movements.contraction, 'contraction')
  const kept = opening.minus(contraction).minus(amountNotNegative(movements.churn, 'churn'))
  if (kept.isNegative() && !kept.isZero()) throw new RangeError('contraction: more was lost than the opening held')
  if (opening.isZero()) return unknown('no_opening_revenue')
  return known((withExpansion ? kept.plus(expansion) : kept).div(opening).toNumber())
}
