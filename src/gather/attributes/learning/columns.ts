import { type AttributeValue, asType, attributeName, typeOfValues } from '../attribute.ts'
import type { Attribute } from '../contract.ts'
import { tellsOutcome } from '../outcome.ts'

/** Values under the headings that they stand under. */
export type Given = Readonly<Record<string, AttributeValue>>

/** All values of each name, with the first heading that it was made of. */
export type Columns = ReadonlyMap<string, { readonly label: string; readonly values: AttributeValue[] }>

export function columnsOf(rows: readonly Given[]): Columns {
  const columns = new Map<string, { label: string; values: AttributeValue[] }>()
  for (const row of rows) {
    for (const [heading, value] of Object.entries(row)) {
      const name = nameOf(heading)
      const column = columns.get(name)
      if (column === undefined) columns.set(name, { label: heading, values: [value] })
      else column.values.push(value)
    }
  }
  return columns
}

/** What columns are declared as that nobody declared: with the type that their values have. */
export function learntAs(
  columns: Columns,
  names: readonly string[],
): Omit<Attribute, 'id' | 'subject' | 'labels' | 'descriptions'>[] {
  return names.flatMap((name) => {
    const column = columns.get(name)
    if (column === undefined) return []
    const { label, values } = column
    const leaksOutcome = tellsOutcome(label) !== null
    return [{ name, label: label.trim().slice(0, 200) || name, type: typeOfValues(values), learnt: true, leaksOutcome }]
  })
}

/** What was only learnt and now has values of another type. */
export function widerIn(columns: Columns, before: ReadonlyMap<string, Attribute>): string[] {
  return [...columns].flatMap(([name, { values }]) => {
    const attribute = before.get(name)
    if (!attribute?.learnt || attribute.type === 'text') return []
    return values.some((value) => asType(value, attribute.type) === undefined) ? [name] : []
  })
}

const names = new Map<string, string>()

/** A file has few headings and many rows. */
export function nameOf(heading: string): string {
  const present = names.get(heading)
  if (present !== undefined) return present
  if (names.size > 10_000) names.clear()
  const name = attributeName(heading)
  names.set(heading, name)
  return name
}
