import { groupValue } from './grouping.ts'
import type { Asked, Statement } from './list-statement.ts'

export type Group = {
  value: string
  customers: number
  yearlyValue: string
  withoutValue: number
  uncountedContracts: number
  contractsWithoutAmount: number
}

/** So many groups are told apart; the further ones are counted together. */
export const mostGroups = 200

/** The groups with the most customers first, and how many there are in all. */
export function groupsStatement(by: string, asked: Asked, { sql, parameters }: Statement): Statement {
  const value = groupValue(by, asked.attributes ?? [])
  if (value === null) throw new RangeError(`nothing is grouped by ${by}`)
  return {
    sql: `SELECT *, toUInt32(count() OVER ()) AS groups, toUInt32(sum(customers) OVER ()) AS everybody FROM (
SELECT ${value} AS value, toUInt32(count()) AS customers, toString(sum(ifNull(yearly_value, 0))) AS yearlyValue,
  toUInt32(countIf(isNull(yearly_value))) AS withoutValue, toUInt32(sum(uncounted_contracts)) AS uncountedContracts,
  toUInt32(sum(unpriced_contracts)) AS contractsWithoutAmount
FROM portfolio WHERE ${sql}
GROUP BY value) ORDER BY customers DESC, value LIMIT {most:UInt32}`,
    parameters: { ...parameters, most: mostGroups },
  }
}
