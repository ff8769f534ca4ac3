import { demandNotNegative, demandPositive } from '../demand.ts'
import { digamma } from '../distributions/digamma.ts'
import { logGamma } from '../distributions/log-gamma.ts'
import { type Known, unknown } from '../known.ts'
import { type Fit, fitPositive } from './fit-positive.ts'
import type { PurchaseForecast } from './purchase-forecast.ts'
import {
  countsByFrequency,
  demandHistory,
  type GroupedHistories,
  groupHistories,
  meanAge,
  type PurchaseHistories,
} from './purchase-histories.ts'

/** `r` and `alpha` of the gamma-distributed rates of buying. */
export type Nbd = { readonly r: number; readonly alpha: number }

/**
 * The NBD model of customers who buy without a contract and never leave, fitted by maximum likelihood.
 *
 * A customer buys at a Poisson rate λ ~ Gamma(r, rate α) for as long as it is watched:
 *
 * L = Γ(r + x)/Γ(r) · αʳ (α + T)^{−r−x}
 *                          A. S. C. Ehrenberg, Applied Statistics 8 (1959) 26–41
 *
 * It is what BG/NBD and Pareto/NBD become where nobody leaves, on the same scale of likelihood, and so what is left of
 * them where the data do not tell when customers leave. Of those who have left it expects too much.
 *
 * @param histories  columns; `recency` is checked and does not matter
 * @returns          parameters with standard errors, or why there are none: where nobody bought again, or all buy alike
 * @throws           RangeError naming the column and entry that cannot be.   O(n + steps · different histories)
 * @example          nbd({ frequency, recency, age })
 */
export function nbd(histories: PurchaseHistories): Known<Fit<keyof Nbd>> {
  return fitNbd(groupHistories(histories))
}

/** The same of histories that are grouped already. */
export function fitNbd(grouped: GroupedHistories): Known<Fit<keyof Nbd>> {
  if (grouped.total === 0) return unknown('no_customers')
  if (!grouped.frequency.some((x) => x > 0)) return unknown('nobody_bought_again')
  const counts = countsByFrequency(grouped)
  return fitPositive({
    names: ['r', 'alpha'],
    at: ([r = 0, alpha = 0], slope) => {
      const { frequency, age, customers, total } = grouped
      let sum = total * (r * Math.log(alpha) - logGamma(r))
      let byR = total * (Math.log(alpha) - digamma(r))
      let byAlpha = (total * r) / alpha
      counts.forEach((count, x) => {
        if (count === 0) return
        sum += count * logGamma(r + x)
        byR += count * digamma(r + x)
      })
      for (let i = 0; i < frequency.length; i += 1) {
        const [count, watched, bought] = [customers[i] ?? 0, alpha + (age[i] ?? 0), r + (frequency[i] ?? 0)]
        sum -= count * bought * Math.log(watched)
        byR -= count * Math.log(watched)
        byAlpha -= (count * bought) / watched
      }
      slope[0] = byR
      slope[1] = byAlpha
      return sum
    },
    units: { alpha: meanAge(grouped) },
    customers: grouped.total,
  })
}

/**
 * What the NBD model expects: E = (r + x)/(α + T) · t, and everybody is alive.
 *
 * @throws   RangeError naming `parameters.…`, `within` or a part of the history.   O(1)
 * @example  nbdForecast({ r: 1, alpha: 10 }).conditionalExpectation({ frequency: 4, recency: 9, age: 10 }, 8)  // 2
 */
export function nbdForecast({ r, alpha }: Nbd): PurchaseForecast {
  demandPositive('parameters.r', r)
  demandPositive('parameters.alpha', alpha)
  return {
    expectedPurchases(within) {
      demandNotNegative('within', within)
      return (r / alpha) * within
    },
    conditionalExpectation(history, within) {
      demandHistory(history)
      demandNotNegative('within', within)
      return ((r + history.frequency) / (alpha + history.age)) * within
    },
    probabilityAlive(history) {
      demandHistory(history)
      return 1
    },
  }
}
