import { attributeIn, type Declared, orderOfAttribute } from './columns.ts'

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
