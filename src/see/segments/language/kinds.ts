/** The parts of the language that screens need without the means to check shapes. */

/** What kind of value stands behind a field; it decides which tests make sense. A list passes when any of its entries does. */
export type ValueType = 'text' | 'choice' | 'member' | 'list' | 'number' | 'date' | 'flag'
export type Value = string | number | boolean | readonly string[] | null

export type Op =
  | 'one of'
  | 'none of'
  | 'contains'
  | 'starts with'
  | 'at least'
  | 'more than'
  | 'at most'
  | 'less than'
  | 'exactly'
  | 'on or after'
  | 'on or before'
  | 'in the last'
  | 'in the next'
  | 'yes'
  | 'no'
  | 'known'
  | 'unknown'

const ofWords = ['one of', 'none of'] as const
const ofAny = ['known', 'unknown'] as const

export const opsOf: Readonly<Record<ValueType, readonly Op[]>> = {
  text: [...ofWords, 'contains', 'starts with', ...ofAny],
  choice: [...ofWords, ...ofAny],
  member: [...ofWords, ...ofAny],
  list: [...ofWords, ...ofAny],
  number: ['at least', 'more than', 'at most', 'less than', 'exactly', ...ofAny],
  date: ['on or after', 'on or before', 'in the last', 'in the next', ...ofAny],
  flag: ['yes', 'no', ...ofAny],
}

/** What can be counted per customer besides events, with the columns a condition may look at. */
export const counted = {
  contract: {
    kind: 'choice',
    plan: 'text',
    currency: 'text',
    seats: 'number',
    monthly_value: 'number',
    starts_on: 'date',
    ends_on: 'date',
    auto_renew: 'flag',
    in_force: 'flag',
  },
  purchase: { product: 'text', currency: 'text', amount: 'number', quantity: 'number' },
  person: { roles: 'list', department: 'text', locale: 'text' },
} as const satisfies Record<string, Record<string, ValueType>>
export type Counted = keyof typeof counted

/** How a customer stands, best first. Where it is not known there is no band. */
export const bands = ['thriving', 'steady', 'watch', 'risk'] as const
export type Band = (typeof bands)[number]

/** The same as an array of SQL: `indexOf` tells the rank, and 0 of what is not known. */
export const bandsInSql = `[${bands.map((band) => `'${band}'`).join(', ')}]`
