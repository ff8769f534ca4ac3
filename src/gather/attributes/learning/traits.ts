import type { Context } from '#platform/context.ts'
import { asType } from '../attribute.ts'
import type { Attribute, Attributes } from '../contract.ts'
import * as store from '../store.ts'
import { allowance, most } from './allowance.ts'
import { columnsOf, type Given, learntAs, nameOf, widerIn } from './columns.ts'
import { noteNotLearnt } from './not-learnt-store.ts'

type Subject = Attribute['subject']

/** What a message says of somebody beyond what the record has fields for, and who sent it. */
export type Traits = { readonly traits: Given; readonly source: string }

const grant = allowance(most.names.perMinute)

/**
 * The same for what messages say, many at once: new names are learnt within bounds for each message, minute and workspace.
 * What lies beyond stays in the message alone, and so does a value that is not of its attribute's type; both are counted.
 */
export async function settleTraits(context: Context, subject: Subject, sent: readonly Traits[]): Promise<Attributes[]> {
  const columns = columnsOf(sent.map(({ traits }) => traits))
  if (columns.size === 0) return sent.map(() => ({}))
  const names = [...columns.keys()]
  const before = new Map((await store.allNamed(context, subject, names)).map((one) => [one.name, one]))
  const fresh = freshIn(sent, before)
  const room = fresh.length === 0 ? 0 : most.names.perWorkspace - (await store.countLearnt(context, subject))
  const whose = `${context.workspace.id} ${subject}`
  const learnt = fresh.slice(0, grant(whose, Math.max(0, Math.min(fresh.length, room)), context.now))
  const wider = widerIn(columns, before)
  const widened = wider.slice(0, grant(whose, wider.length, context.now))
  await store.declare(context, subject, learntAs(columns, learnt))
  await store.widen(context, subject, widened)
  const isUnchanged = learnt.length + widened.length === 0
  const after = isUnchanged
    ? before
    : new Map((await store.allNamed(context, subject, names)).map((one) => [one.name, one]))
  const settled = sent.map(({ traits, source }) => ({ source, ...settledOf(traits, after) }))
  const kind = `${subject} attribute` as const
  await noteNotLearnt(
    context,
    settled.flatMap(({ source, beyond }) => (beyond === 0 ? [] : [{ source, kind, count: beyond }])),
  )
  return settled.map(({ attributes }) => attributes)
}

/** The names that are not declared, as many of each message as one may bring. */
function freshIn(sent: readonly Traits[], before: ReadonlyMap<string, Attribute>): string[] {
  const fresh = new Set<string>()
  for (const { traits } of sent) {
    const own = new Set(Object.keys(traits).map(nameOf)).difference(before).difference(fresh)
    for (const name of [...own].slice(0, most.names.perMessage)) fresh.add(name)
  }
  return [...fresh]
}

function settledOf(traits: Given, declared: ReadonlyMap<string, Attribute>) {
  const attributes: Attributes = {}
  let beyond = 0
  for (const [heading, value] of Object.entries(traits)) {
    if (value === null || value === '') continue
    const attribute = declared.get(nameOf(heading))
    const kept = attribute && asType(value, attribute.type)
    if (attribute === undefined || kept === undefined) beyond += 1
    else attributes[attribute.name] = kept
  }
  return { attributes, beyond }
}
