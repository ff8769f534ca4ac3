import { type BetaGeometric, type BetaGeometricFit, betaGeometricForecast, fitBetaGeometric } from './beta-geometric.ts'
import type { PurchaseForecast } from './purchase-forecast.ts'
import type { PurchaseHistories } from './purchase-histories.ts'

/**
 * The modified BG/NBD model: as `bgNbd`, but a customer may leave right after the first purchase too.
 *
 * So those who bought only once are not all taken to be alive for ever.
 *                          E. P. Batislam, M. Denizel & A. Filiztekin, IJRM 24 (2007) 201–209; N. Hoppe & U. Wagner (2007)
 *
 * @param histories  columns; equal ones are grouped
 * @returns          parameters with standard errors, or why there are none, as `bgNbd`
 * @throws           RangeError naming the column and entry that cannot be.   O(n + steps · different histories)
 * @example          modifiedBgNbd({ frequency, recency, age })  // CDNOW: r .525, alpha 6.183, a .891, b 1.614
 */
export function modifiedBgNbd(histories: PurchaseHistories): BetaGeometricFit {
  return fitBetaGeometric(histories, 1)
}

/**
 * What the modified BG/NBD model expects. For a customer of frequency x, recency tₓ and age T, within a time t:
 *
 * E = (a + b + x)/(a − 1) · [1 − ((α + T)/(α + T + t))^{r+x} ₂F₁(r + x, b + x + 1; a + b + x; t/(α + T + t))] · P
 * P(alive) = 1 / (1 + a/(b + x) ((α + T)/(α + tₓ))^{r+x})
 *
 * @throws   RangeError naming `parameters.…`, `within` or a part of the history.
 * @example  modifiedBgNbdForecast({ r: 0.5, alpha: 6, a: 0.9, b: 1.6 }).probabilityAlive(
 *             { frequency: 0, recency: 0, age: 30 })  // 0.42…
 */
export function modifiedBgNbdForecast(parameters: BetaGeometric): PurchaseForecast {
  return betaGeometricForecast(parameters, 1)
}
