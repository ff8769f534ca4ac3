import type { FigureKind } from '../contract.ts'
import { type Shape, thought } from './held-sql.ts'
import { movesSql } from './moves-sql.ts'

/**
 * Every figure: the amount of a customer in it, and whether the customer is one of its rows. What is not a row has no amount in it, so
 * that the count and the sum of the rows are the figure.
 */
export const figures = {
  opening: { amount: 'opening', is: '(is_before AND has_before) OR opening != 0' },
  new: { amount: "if(move = 'new', share, 0)", is: "move = 'new'" },
  reactivation: { amount: "if(move = 'reactivation', share, 0)", is: "move = 'reactivation'" },
  expansion: { amount: "if(move = 'expansion', share, 0)", is: "move = 'expansion' AND share != 0" },
  priceUp: { amount: 'price_up', is: 'price_up != 0' },
  priceDown: { amount: 'price_down', is: 'price_down != 0' },
  contraction: { amount: "if(move = 'contraction', share, 0)", is: "move = 'contraction' AND share != 0" },
  churn: { amount: "if(move = 'churn', share, 0)", is: "move = 'churn'" },
  moved: { amount: 'moved', is: 'moved != 0' },
  currency: { amount: 'currency_effect', is: 'currency_effect != 0' },
  pending: { amount: 'pending', is: 'pending != 0' },
  closing: { amount: 'closing', is: '(is_after AND has_after) OR closing != 0' },
  waiting: { amount: 'held_after - closing', is: 'held_after != closing' },
  held: { amount: 'held_before', is: 'is_before AND has_before' },
  lost: {
    amount: 'least(held_after - held_before, toInt256(0))',
    is: 'is_before AND has_before AND held_after < held_before',
  },
  gained: {
    amount: 'greatest(held_after - held_before, toInt256(0))',
    is: 'is_before AND has_before AND held_after > held_before',
  },
} as const satisfies Record<FigureKind, { readonly amount: string; readonly is: string }>
export type Figure = FigureKind
export const figureNames = Object.keys(figures) as Figure[]

/** The sum and the number of rows of every figure, in the order of `figureNames`, for each pair of days and slice. */
export function totalsSql(shape: Shape): string {
  const each = (of: (name: Figure) => string) => `[${figureNames.map(of).join(',\n  ')}]`
  const sums = each((name) => `toString(sumIf(${figures[name].amount}, ${figures[name].is}))`)
  const counts = each((name) => `toUInt32(countIf(${figures[name].is}))`)
  return `SELECT toUInt32(pair) AS pair, slice, ${sums} AS amounts, ${counts} AS customers, toUInt32(sum(unsaid)) AS unsaid
FROM (${movesSql(shape)}) GROUP BY pair, slice ORDER BY pair, slice ${thought}`
}

/** The rows of one figure in one slice, the largest amount first; each with how many they are and what they sum to. */
export function rowsSql(figure: Figure, shape: Shape, isOfOneSlice: boolean): string {
  const { amount, is } = figures[figure]
  return `SELECT toString(customer_id) AS customerId, toUInt32(pair) AS pair, slice, move, toString(own_amount) AS amount,
  toString(held_before) AS before, toString(held_after) AS after,
  toUInt32(count() OVER ()) AS total, toString(sum(own_amount) OVER ()) AS sum
FROM (SELECT *, ${amount} AS own_amount FROM (${movesSql(shape)}) WHERE (${is}) ${isOfOneSlice ? 'AND slice = {oneSlice:String}' : ''})
ORDER BY abs(own_amount) DESC, pair, customer_id, slice LIMIT {limit:UInt32} OFFSET {skip:UInt32} ${thought}`
}
