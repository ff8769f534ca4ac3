/** By what the figures are told apart: something that a contract says on the day, or something of its customer today. */
export type Slicing = {
  /** The slice of an entry, given the column of its plan on the day. */
  readonly of: (plan: string) => string
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

/** `value` is a text of the customers’ table, empty where nothing is known; `absent` that of customers who are not in it. */
export function byCustomer(value: string, absent: '' | 'out' = ''): Slicing {
  const sql = `SELECT id AS of_customer, ${value} AS own_slice FROM customers FINAL WHERE workspace_id = {workspace:UUID}`
  return { of: () => 'own_slice', ofCustomer: { sql, absent } }
}
