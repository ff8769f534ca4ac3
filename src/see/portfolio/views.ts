import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound, Problem } from '#platform/errors.ts'
import { attributesCalled } from '../../gather/attributes/attributes.ts'
import { askedOf, columnsOf, sortedBy } from './asked.ts'
import type { View, ViewRole, ViewWish } from './contract.ts'
import { attributeIn } from './list/columns.ts'
import { groupValue } from './list/grouping.ts'
import * as store from './store.ts'
import { words } from './words.ts'

export async function viewSeen(context: Context, id: string): Promise<View> {
  const view = await store.view(context, id)
  if (view === undefined) throw notFound(words.view)
  return view
}

export async function saveView(
  context: Context,
  wish: { name: string; shared: boolean; wish: ViewWish },
): Promise<View> {
  await knownColumns(context, wish.wish)
  if (await store.isNamed(context, wish.name, null)) throw conflict(words.nameTaken)
  return viewSeen(context, await store.insertView(context, wish))
}

async function knownColumns(context: Context, { columns: chosen, order, filter, group }: ViewWish): Promise<void> {
  const known = columnsOf(context)
  const asked = chosen.flatMap((one) => attributeIn(one) ?? [])
  const declared = new Set((await attributesCalled(context, 'customer', asked)).map(({ name }) => name))
  const isKnown = (one: string) => known.has(one) || declared.has(attributeIn(one) ?? '')
  if (!chosen.every(isKnown)) throw badInput('wish.columns', words.notAColumn)
  sortedBy(context, await askedOf(context, filter, order.sort), order)
  if (group === null) return
  const { attributes = [] } = await askedOf(context, {}, group)
  if (groupValue(group, attributes) === null) throw badInput('wish.group', words.notAGroup)
}

type ViewChange = { name?: string | undefined; shared?: boolean | undefined; wish?: ViewWish | undefined }

export async function changeView(context: Context, id: string, { name, shared, wish }: ViewChange): Promise<View> {
  await own(context, id)
  if (wish !== undefined) await knownColumns(context, wish)
  if (name !== undefined && (await store.isNamed(context, name, id))) throw conflict(words.nameTaken)
  await store.updateView(context, id, {
    ...(name === undefined ? {} : { name }),
    ...(shared === undefined ? {} : { shared }),
    ...(wish === undefined ? {} : { wish }),
  })
  return viewSeen(context, id)
}

export async function removeView(context: Context, id: string): Promise<{ id: string }> {
  await own(context, id)
  await store.removeView(context, id)
  return { id }
}

async function own(context: Context, id: string): Promise<void> {
  const { mine } = await viewSeen(context, id)
  if (!mine) throw new Problem('FORBIDDEN', words.notYours, { permission: 'profile.write' })
}

/** What opens by itself for others is seen by them. */
export async function openFor(context: Context, role: ViewRole, viewId: string): Promise<View> {
  const view = await viewSeen(context, viewId)
  if (!view.shared) throw conflict(words.onlyShared)
  await store.openFor(context, role, viewId)
  return viewSeen(context, viewId)
}
