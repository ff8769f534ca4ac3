import type { Context } from '#platform/context.ts'
import { type AttributeValue, asType, attributeName } from '../attribute.ts'
import type { Attribute, Attributes } from '../contract.ts'
import * as store from '../store.ts'
import { allowance, most } from './allowance.ts'
import { type Columns, type Given, learntAs, widerIn } from './columns.ts'
import { type NotLearnt, noteNotLearnt } from './not-learnt-store.ts'

type Subject = Attribute['subject']

/** What a message says of somebody beyond what the record has fields for, and who sent it. */
export type Traits = { readonly traits: Given; readonly source: string }

/** A trait under the name that its attribute has. */
type Trait = { readonly name: string; readonly label: string; readonly value: AttributeValue }

const grant = allowance(most.names.perMinute)

/**
 * The same for what messages say, many at once: new names are learnt within bounds for each message, minute and workspace.
 * What lies beyond stays in the message alone, and so does a value that is not of its attribute's type: those names are counted once
 * for all messages that come together, and the values each.
 */
export async function settleTraits(context: Context, subject: Subject, sent: readonly Traits[]): Promise<Attributes[]> {
  const said = sent.map(({ traits }) => traitsIn(traits))
  const columns = columnsOfTraits(said)
  if (columns.size === 0) return sent.map(() => ({}))
  const known = await attributesCalled(context, subject, [...columns.keys()])
  const fresh = freshIn(said, known)
  const room = fresh.length === 0 ? 0 : most.names.perWorkspace - (await store.countLearnt(context, subject))
  const whose = `${context.workspace.id} ${subject}`
  const learnt = fresh.slice(0, grant(whose, Math.max(0, Math.min(fresh.length, room)), context.now))
  const wider = widerIn(columns, known)
  const widened = wider.slice(0, grant(whose, wider.length, context.now))
  await store.declare(context, subject, learntAs(columns, learnt))
  await store.widen(context, subject, widened)
  for (const [name, one] of await attributesCalled(context, subject, [...learnt, ...widened])) known.set(name, one)
  const settled = said.map((traits) => settledOf(traits, known))
  await noteNotLearnt(
    context,
    notKept(
      subject,
      settled.map((one, at) => ({ ...one, source: sent[at]?.source ?? '' })),
    ),
  )
  return settled.map(({ attributes }) => attributes)
}

function traitsIn(traits: Given): Trait[] {
  return Object.entries(traits).flatMap(([label, value]) =>
    value === null || value === '' ? [] : [{ name: attributeName(label), label, value }],
  )
}

function columnsOfTraits(said: readonly (readonly Trait[])[]): Columns {
  const columns = new Map<string, { label: string; values: AttributeValue[] }>()
  for (const { name, label, value } of said.flat()) {
    const column = columns.get(name)
    if (column === undefined) columns.set(name, { label, values: [value] })
    else column.values.push(value)
  }
  return columns
}

async function attributesCalled(
  context: Context,
  subject: Subject,
  names: readonly string[],
): Promise<Map<string, Attribute>> {
  return new Map((await store.allNamed(context, subject, names)).map((one) => [one.name, one]))
}

/** The names that are not declared, as many of each message as one may bring. */
function freshIn(said: readonly (readonly Trait[])[], known: ReadonlyMap<string, Attribute>): string[] {
  const fresh = new Set<string>()
  for (const traits of said) {
    let own = 0
    for (const { name } of traits) {
      if (own >= most.names.perMessage) break
      if (known.has(name) || fresh.has(name)) continue
      fresh.add(name)
      own += 1
    }
  }
  return [...fresh]
}

function settledOf(traits: readonly Trait[], declared: ReadonlyMap<string, Attribute>) {
  const attributes: Attributes = {}
  const beyond: string[] = []
  let misfits = 0
  for (const { name, value } of traits) {
    const attribute = declared.get(name)
    const kept = attribute && asType(value, attribute.type)
    if (attribute === undefined) beyond.push(name)
    else if (kept === undefined) misfits += 1
    else attributes[name] = kept
  }
  return { attributes, beyond, misfits }
}

type NotKept = { readonly source: string; readonly beyond: readonly string[]; readonly misfits: number }

function notKept(subject: Subject, settled: readonly NotKept[]): NotLearnt[] {
  return [...Map.groupBy(settled, ({ source }) => source)].flatMap(([source, theirs]): NotLearnt[] => [
    { source, kind: `${subject} attribute`, count: new Set(theirs.flatMap(({ beyond }) => beyond)).size },
    { source, kind: `${subject} value`, count: theirs.reduce((sum, { misfits }) => sum + misfits, 0) },
  ])
}
