import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import type { Text } from '#platform/wording/words.ts'
import { inTurn } from '#platform/work/breaks.ts'
import { asType, attributeName, spoken } from './attribute.ts'
import type { Attribute, Attributes } from './contract.ts'
import { most } from './learning/allowance.ts'
import { type Columns, columnsOf, type Given, learntAs, nameOf, widerIn } from './learning/columns.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export type { AttributeValue } from './attribute.ts'
export { allowance, most as mostLearnt } from './learning/allowance.ts'
export { type NotLearnt, noteNotLearnt } from './learning/not-learnt-store.ts'
export { settleTraits } from './learning/traits.ts'
export { tellsOutcome } from './outcome.ts'
export { allNamed as attributesNamed, declare as declareAttributes } from './store.ts'

type Subject = Attribute['subject']
export type Settled = {
  readonly attributes: Attributes
  readonly problem: { column: string; because: Text } | null
  /** Cells under headings that are beyond what a workspace keeps. */
  readonly lost: readonly Lost[]
}

/**
 * Turns the further columns of a file's rows into declared attributes: what is new is declared with the type that its values
 * have, what was only learnt becomes text where the values now differ, and what a member declared rejects values of another type.
 */
export async function settleAttributes(context: Context, subject: Subject, rows: readonly Given[]): Promise<Settled[]> {
  const columns = columnsOf(rows)
  if (columns.size === 0) return rows.map(() => ({ attributes: {}, problem: null, lost: [] }))
  const declared = await declaredWith(context, subject, columns)
  return inTurn(rows, (row) => settled(row, declared))
}

/** Until this transaction ends none of these is removed: something is kept that asks for them. */
export async function holdAttributes(context: Context, subject: Subject, names: readonly string[]): Promise<void> {
  await store.allNamed(context, subject, names)
}

/** Those of these names that are declared, as they are called here, to be shown: they may be removed meanwhile. */
export async function attributesCalled(
  context: Context,
  subject: Subject,
  names: readonly string[],
): Promise<Attribute[]> {
  if (names.length === 0) return []
  const { rows } = await store.page(context, { subject, names, limit: names.length })
  return rows.map((one) => spoken(one, context.locale))
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
  const declared = new Map((await store.allNamed(context, subject, Object.keys(given))).map((one) => [one.name, one]))
  const entries = Object.entries(given).map(([name, value]) => {
    const attribute = declared.get(name)
    if (attribute === undefined) throw badInput(`attributes.${name}`, filled(words.unknownAttribute, name))
    const kept = asType(value, attribute.type)
    if (kept === undefined) throw badInput(`attributes.${name}`, notOfType(attribute, value))
    return [name, kept] as const
  })
  return Object.fromEntries(entries)
}

async function declaredWith(context: Context, subject: Subject, columns: Columns): Promise<Map<string, Attribute>> {
  const names = [...columns.keys()]
  const before = new Map((await store.allNamed(context, subject, names)).map((one) => [one.name, one]))
  const fresh = names.filter((name) => !before.has(name))
  const room = fresh.length === 0 ? 0 : most.names.perWorkspace - (await store.countLearnt(context, subject))
  await store.declare(context, subject, learntAs(columns, fresh.slice(0, Math.max(0, room))))
  await store.widen(context, subject, widerIn(columns, before))
  return new Map((await store.allNamed(context, subject, names)).map((one) => [one.name, one]))
}

function settled(row: Given, declared: ReadonlyMap<string, Attribute>): Settled {
  const attributes: Attributes = {}
  const lost: Lost[] = []
  for (const [heading, value] of Object.entries(row)) {
    const attribute = declared.get(nameOf(heading))
    if (value === null || value === '') continue
    if (attribute === undefined) {
      lost.push({ column: heading, because: filled(words.tooManyAttributes, most.names.perWorkspace) })
      continue
    }
    const kept = asType(value, attribute.type)
    if (kept === undefined)
      return { attributes: {}, problem: { column: heading, because: notOfType(attribute, value) }, lost: [] }
    attributes[attribute.name] = kept
  }
  return { attributes, problem: null, lost }
}

function notOfType({ label, type }: Attribute, value: Given[string]): Text {
  return filled(words.notOfType, label, words.typeNames[type], beginningOf(String(value), 100))
}

function filled<Parts extends readonly unknown[]>(
  text: { en: (...parts: Parts) => string; ja: (...parts: Parts) => string },
  ...parts: Parts
): Text {
  return { en: text.en(...parts), ja: text.ja(...parts) }
}
