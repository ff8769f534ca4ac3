import { type BetaGeometric, type BetaGeometricFit, betaGeometricForecast, fitBetaGeometric } from './beta-geometric.ts'
import type { PurchaseForecast } from './purchase-forecast.ts'
import type { PurchaseHistories } from './purchase-histories.ts'

/**
 * The BG/NBD model of customers who buy without a contract, fitted by maximum likelihood.
 *
 * While alive a customer buys at a Poisson rate λ ~ Gamma(r, rate α), and after each repeat purchase leaves for ever
 * with probability p ~ Beta(a, b); λ and p are independent.
 *                          P. Fader, B. Hardie & K. L. Lee, Marketing Science 24 (2005) 275–284
 *
 * Nobody can leave before the first repeat purchase: everyone with frequency 0 has P(alive) = 1. Never rank by it;
 * rank by the conditional expectation, or use `modifiedBgNbd`, where they can.
 *
 * @param histories  columns; equal ones are grouped, so a million customers take seconds
 * @returns          parameters with standard errors, or why there are none: without anybody who bought again, or where
 *                   all customers are alike, the likelihood has no maximum. Where the data do not tell how customers
 *                   leave it says so, with the NBD's `r` and `alpha` as `identified`
 * @throws           RangeError naming the column and entry that cannot be.   O(n + steps · different histories)
 * @example          bgNbd({ frequency, recency, age })  // CDNOW: r .243, alpha 4.414, a .793, b 2.426
 */
export function bgNbd(histories: PurchaseHistories): BetaGeometricFit {
  return fitBetaGeometric(histories, 0)
}

/**
 * What the BG/NBD model expects. For a customer of frequency x, recency tₓ and age T, within a time t:
 *
 * E = (a + b + x − 1)/(a − 1) · [1 − ((α + T)/(α + T + t))^{r+x} ₂F₁(r + x, b + x; a + b + x − 1; t/(α + T + t))] · P
 * P(alive) = 1 / (1 + [x > 0] a/(b + x − 1) ((α + T)/(α + tₓ))^{r+x})
 *
 * and for a new customer the same with x = T = 0.   O(40/(1 − z)) terms, z = t/(α + T + t)
 *
 * @throws   RangeError naming `parameters.…`, `within` or a part of the history.
 * @example  bgNbdForecast({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }).expectedPurchases(52)  // 1.44…
 */
export function bgNbdForecast(parameters: BetaGeometric): PurchaseForecast {
  return betaGeometricForecast(parameters, 0)
}
