import type { PurchaseHistory } from './purchase-histories.ts'

/** What a fitted purchase model says of the future. Times are in the unit of the histories that it was fitted to. */
export interface PurchaseForecast {
  /** How many purchases a new customer makes within a time of the first, the first not counted. */
  expectedPurchases(within: number): number
  /** How many purchases a customer with this history makes within a time from now. */
  conditionalExpectation(history: PurchaseHistory, within: number): number
  /** The probability that a customer with this history has not left for ever. */
  probabilityAlive(history: PurchaseHistory): number
}
