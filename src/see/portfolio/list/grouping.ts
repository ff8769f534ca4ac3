import { attributeIn, type Declared, orderOfAttribute } from './columns.ts'
import type { Asked, Statement } from './list-statement.ts'

/** The columns by which the list is put into groups; attributes come besides, by their names. */
export const groupings = ['owner', 'band', 'stage', 'industry', 'country', 'prefecture', 'renewsOn'] as const
export type Grouping = (typeof groupings)[number]

const values: Readonly<Record<Grouping, string>> = {
  owner: "if(isNotNull(owner_id), toString(owner_id), if(named_owner = '', '', concat('named:', named_owner)))",
  band: 'toString(band)',
  stage: 'toString(stage)',
  industry: 'toString(industry)',
  country: 'toString(country)',
  prefecture: 'toString(prefecture)',
  renewsOn: "ifNull(formatDateTime(renews_on, '%Y-%m'), '')",
}

/** What a column says of a customer, as one text for a whole group; null where there is no such group. */
export function groupValue(column: string, attributes: readonly Declared[]): string | null {
  const own = groupings.find((one) => one === column)
  if (own !== undefined) return values[own]
  const attribute = attributes.find(({ name }) => name === attributeIn(column))
  return attribute === undefined ? null : `ifNull(toString(${orderOfAttribute(attribute).by}), '')`
}

export function isGrouping(column: string): boolean {
  return groupings.some((one) => one === column) || attributeIn(column) !== null
}

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
