import { stretchSql } from '../../figures/figures.ts'

/** By what the figures are told apart: something that a contract says on the day, or something of its customer today. */
export type Slicing = {
  /** The slice of an entry, given the column of its plan on the day, and that day as a number. */
  readonly of: (plan: string, day: string) => string
  /**
   * A statement with each customer, `of_customer`, and its `own_slice`; `null` where the slice is the contract’s. Who withdrew from
   * analysis is not among the customers, and stands in the slice `absent`.
   */
  readonly ofCustomer: { readonly sql: string; readonly absent: '' | 'out' } | null
}

export const whole: Slicing = { of: () => "''", ofCustomer: null }
export const byPlan: Slicing = { of: (plan) => `toString(${plan})`, ofCustomer: null }
export const byCurrency: Slicing = { of: () => 'toString(currency)', ofCustomer: null }
export const byKind: Slicing = { of: () => 'toString(kind)', ofCustomer: null }

/** By how long the customer has paid on the day, in completed months; the same who stays goes from one slice to the next. */
export const byTenure: Slicing = {
  of: (_, day) => stretchSql(`if(paid >= 1000000, NULL, ${dateOf('paid')})`, dateOf(day)),
  ofCustomer: null,
}

function dateOf(day: string): string {
  return `addDays(toDate32('1970-01-01'), ${day})`
}

/** `value` is a text of the customers’ table, empty where nothing is known; `absent` that of customers who are not in it. */
export function byCustomer(value: string, absent: '' | 'out' = ''): Slicing {
  const sql = `SELECT id AS of_customer, ${value} AS own_slice FROM customers FINAL WHERE workspace_id = {workspace:UUID}`
  return { of: () => 'own_slice', ofCustomer: { sql, absent } }
}
