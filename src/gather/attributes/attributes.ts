import type { Context } from '#platform/context.ts'
import type { ImportRow } from '#platform/contributions.ts'
import { badInput } from '#platform/errors.ts'
import { beginningOf } from '#platform/plain-text.ts'
import type { Text } from '#platform/words.ts'
import { type AttributeValue, asType, attributeName, typeOfValues } from './attribute.ts'
import type { Attribute, Attributes } from './contract.ts'
import { tellsOutcome } from './outcome.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export type { AttributeValue } from './attribute.ts'
export { tellsOutcome } from './outcome.ts'

type Subject = Attribute['subject']
type Given = Readonly<Record<string, AttributeValue>>
export type Settled = { readonly attributes: Attributes; readonly problem: { column: string; because: Text } | null }

/**
 * Turns the further columns of a file's rows into declared attributes: what is new is declared with the type that its values
 * have, what was only learnt becomes text where the values now differ, and what a member declared rejects values of another type.
 */
export async function settleAttributes(context: Context, subject: Subject, rows: readonly Given[]): Promise<Settled[]> {
  const columns = columnsOf(rows)
  if (columns.size === 0) return rows.map(() => ({ attributes: {}, problem: null }))
  const declared = await declaredWith(context, subject, columns)
  return rows.map((row) => settled(row, declared))
}

/** Marks what files brought under these headings as telling the outcome, where only the rows could show it. */
export async function markLeaks(context: Context, subject: Subject, headings: readonly string[]): Promise<void> {
  await store.markLeaks(context, subject, headings.map(nameOf))
}

/** A row's further columns under the names that attributes have, for records that declare none. */
export function attributesIn({ extra }: ImportRow): Record<string, unknown> {
  const kept = Object.entries(extra).filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(kept.map(([heading, value]) => [attributeName(heading), value]))
}

/** The given values as the declared types keep them. @throws BAD_INPUT naming the attribute that is not declared or does not fit */
export async function checkedAttributes(context: Context, subject: Subject, given: Given): Promise<Attributes> {
  if (Object.keys(given).length === 0) return {}
  const declared = new Map((await store.all(context, subject)).map((one) => [one.name, one]))
  const entries = Object.entries(given).map(([name, value]) => {
    const attribute = declared.get(name)
    if (attribute === undefined) throw badInput(`attributes.${name}`, filled(words.unknownAttribute, name))
    const kept = asType(value, attribute.type)
    if (kept === undefined) throw badInput(`attributes.${name}`, notOfType(attribute, value))
    return [name, kept] as const
  })
  return Object.fromEntries(entries)
}

function columnsOf(rows: readonly Given[]): Map<string, { label: string; values: AttributeValue[] }> {
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

async function declaredWith(
  context: Context,
  subject: Subject,
  columns: ReadonlyMap<string, { label: string; values: AttributeValue[] }>,
) {
  const before = new Map((await store.all(context, subject)).map((one) => [one.name, one]))
  const fresh = [...columns].filter(([name]) => !before.has(name))
  await store.declare(
    context,
    subject,
    fresh.map(([name, { label, values }]) => ({
      name,
      label: label.trim().slice(0, 200) || name,
      type: typeOfValues(values),
      learnt: true,
      leaksOutcome: tellsOutcome(label) !== null,
    })),
  )
  for (const [name, { values }] of columns) {
    const attribute = before.get(name)
    if (
      attribute?.learnt &&
      attribute.type !== 'text' &&
      values.some((value) => asType(value, attribute.type) === undefined)
    )
      await store.widen(context, attribute)
  }
  return new Map((await store.all(context, subject)).map((one) => [one.name, one]))
}

function settled(row: Given, declared: ReadonlyMap<string, Attribute>): Settled {
  const attributes: Attributes = {}
  for (const [heading, value] of Object.entries(row)) {
    const attribute = declared.get(nameOf(heading))
    if (attribute === undefined || value === null || value === '') continue
    const kept = asType(value, attribute.type)
    if (kept === undefined)
      return { attributes: {}, problem: { column: heading, because: notOfType(attribute, value) } }
    attributes[attribute.name] = kept
  }
  return { attributes, problem: null }
}

function notOfType({ label, type }: Attribute, value: AttributeValue): Text {
  return filled(words.notOfType, label, words.typeNames[type], beginningOf(String(value), 100))
}

function filled<Parts extends readonly unknown[]>(
  text: { en: (...parts: Parts) => string; ja: (...parts: Parts) => string },
  ...parts: Parts
): Text {
  return { en: text.en(...parts), ja: text.ja(...parts) }
}

const names = new Map<string, string>()

/** A file has few headings and many rows. */
function nameOf(heading: string): string {
  const present = names.get(heading)
  if (present !== undefined) return present
  if (names.size > 10_000) names.clear()
  const name = attributeName(heading)
  names.set(heading, name)
  return name
}
