import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Customer } from '../customers/contract.ts'
import { customer, dropOtherNames, keepOtherNames, normalName, rewriteCustomer } from '../customers/customers.ts'
import type { FieldChoice, Merge, MergePreview } from './contract.ts'
import { mergedFields } from './merged-fields.ts'
import * as store from './store.ts'
import * as words from './words.ts'

type Wish = { readonly keptId: string; readonly absorbedId: string; readonly take: readonly string[] }

export async function previewMerge(context: Context, wish: Wish): Promise<MergePreview> {
  const { kept, absorbed } = await both(context, wish)
  const counts = []
  for (const reference of await store.references(context))
    counts.push({ record: reference.table, count: await store.countOf(context, reference, absorbed.id) })
  const twin = (await store.twinsOf(context, kept.id)).find(({ id }) => id === absorbed.id)
  return {
    kept: { id: kept.id, name: kept.name },
    absorbed: { id: absorbed.id, name: absorbed.name },
    fields: mergedFields(kept, absorbed, wish.take),
    moves: counts.filter(({ count }) => count > 0),
    because: twin?.because ?? [],
  }
}

/** Moves everything of the one to the other, fills what the other lacks, and keeps what is needed to undo it, and the name that is left out. */
export async function mergeCustomers(context: Context, wish: Wish): Promise<Merge> {
  await store.hold(context, [wish.keptId, wish.absorbedId])
  const { kept, absorbed } = await both(context, wish)
  const changes = mergedFields(kept, absorbed, wish.take)
    .filter((choice) => choice.result !== fieldOf(kept, choice.field))
    .map(changeOf(kept))
  const rows = []
  for (const reference of await store.references(context))
    rows.push({ ...reference, ids: await store.move(context, reference, absorbed.id, kept.id) })
  await rewriteCustomer(
    context,
    kept.id,
    changes.map(({ field, after }) => ({ field, value: after })),
  )
  await rewriteCustomer(context, absorbed.id, [{ field: 'mergedInto', value: kept.id }])
  const closed = []
  for (const { record, close } of context.contributions.merging ?? [])
    closed.push({ record, ids: [...(await close(context, absorbed.id))] })
  const { name } = await customer(context, kept.id)
  const id = await store.insert(context, kept.id, absorbed.id, {
    rows: rows.filter(({ ids }) => ids.length > 0),
    fields: changes,
    closed,
    names: await keepOtherNames(context, kept.id, otherThan(name, [kept.name, absorbed.name])),
  })
  await context.announce({ name: 'customer.merged', about: kept.id, data: { absorbedId: absorbed.id, mergeId: id } })
  return mergeOf(context, id)
}

/** Both are as they were before; what came or was changed since stays with the customer that was kept. */
export async function unmerge(context: Context, id: string): Promise<Merge> {
  const merge = await found(context, id)
  if (merge.undone_at !== null) throw conflict(words.alreadyUndone)
  await store.hold(context, [merge.kept_id, merge.absorbed_id])
  const kept = await customer(context, merge.kept_id)
  if (kept.mergedInto !== null) throw conflict(words.keptMergedSince)
  const { rows, fields, names, closed } = store.Moved.parse(merge.moved)
  await dropOtherNames(context, merge.kept_id, names)
  await rewriteCustomer(context, merge.absorbed_id, [{ field: 'mergedInto', value: null }])
  for (const { table, column, ids } of rows)
    await store.moveBack(context, { table, column }, merge.kept_id, merge.absorbed_id, ids)
  for (const { record, restore } of context.contributions.merging ?? [])
    await restore(
      context,
      closed.filter((one) => one.record === record).flatMap(({ ids }) => ids),
      [merge.kept_id, merge.absorbed_id],
    )
  const unchanged = fields.filter(({ field, after }) => fieldOf(kept, field) === after)
  await rewriteCustomer(
    context,
    kept.id,
    unchanged.map(({ field, before }) => ({ field, value: before })),
  )
  await store.markUndone(context, id)
  await context.announce({
    name: 'customer.unmerged',
    about: kept.id,
    data: { absorbedId: merge.absorbed_id, mergeId: id },
  })
  return mergeOf(context, id)
}

/** Files go on calling the customer by the name that the merge has left out. */
function otherThan(name: string, names: readonly string[]): string[] {
  return names.filter((one) => normalName(one) !== '' && normalName(one) !== normalName(name))
}

export async function mergesInto(context: Context, keptId: string): Promise<Merge[]> {
  await customer(context, keptId)
  return (await store.ofKept(context, keptId)).map(shown)
}

async function both(context: Context, { keptId, absorbedId }: Wish): Promise<{ kept: Customer; absorbed: Customer }> {
  if (keptId === absorbedId) throw badInput('absorbedId', words.withItself)
  const kept = await customer(context, keptId)
  const absorbed = await customer(context, absorbedId)
  if (kept.mergedInto !== null || absorbed.mergedInto !== null) throw conflict(words.alreadyMerged)
  return { kept, absorbed }
}

function changeOf(kept: Customer) {
  return ({ field, result }: FieldChoice) => ({ field, before: fieldOf(kept, field), after: result })
}

function fieldOf(one: Customer, field: string): unknown {
  const attribute = /^attributes\.(.+)$/.exec(field)?.[1]
  if (attribute !== undefined) return one.attributes[attribute] ?? null
  return Object.entries(one).find(([name]) => name === field)?.[1] ?? null
}

async function found(context: Context, id: string) {
  const merge = await store.find(context, id)
  if (merge === undefined) throw notFound(words.merge)
  return merge
}

async function mergeOf(context: Context, id: string): Promise<Merge> {
  return shown(await found(context, id))
}

function shown(merge: Awaited<ReturnType<typeof found>>): Merge {
  return {
    id: merge.id,
    keptId: merge.kept_id,
    absorbedId: merge.absorbed_id,
    absorbedName: merge.absorbed_name ?? '',
    moves: store.Moved.parse(merge.moved).rows.map(({ table, ids }) => ({ record: table, count: ids.length })),
    mergedAt: merge.merged_at,
    author: merge.author,
    undoneAt: merge.undone_at,
  }
}
