import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Customer } from '../contract.ts'
import { customer } from '../customers.ts'
import { normalName } from '../identity/normal-name.ts'
import * as words from '../words.ts'
import * as names from './other-names-store.ts'

/** From then on files find the customer under this name too. A name that means another customer cannot be this one's. */
export async function callAlso(context: Context, id: string, name: string): Promise<Customer> {
  const { name: own, mergedInto } = await customer(context, id)
  if (mergedInto !== null) throw conflict(words.wasMerged)
  const normal = normalName(name)
  if (normal === '') throw badInput('name', words.nameless)
  if (normal === normalName(own)) return customer(context, id)
  const bearer = await names.bearing(context, normal)
  if (bearer !== undefined && bearer.id !== id) throw conflict(words.nameOfAnother(name, bearer.name))
  const holder = (await names.calledOtherwise(context, [name])).get(name)
  if (holder !== undefined && holder.id !== id) throw conflict(words.nameOfAnother(name, holder.name))
  if ((await names.add(context, id, [name])).length === 0) return heldMeanwhile(context, id, name)
  await context.announce({ name: 'customer.changed', about: id, data: { fields: ['otherNames'] } })
  return customer(context, id)
}

/** Nothing was added: it is called so already, or another took the name at the same time. */
async function heldMeanwhile(context: Context, id: string, name: string): Promise<Customer> {
  const holder = (await names.calledOtherwise(context, [name])).get(name)
  if (holder !== undefined && holder.id !== id) throw conflict(words.nameOfAnother(name, holder.name))
  return customer(context, id)
}

export async function callNoLonger(context: Context, id: string, nameId: string): Promise<Customer> {
  if (!(await names.remove(context, id, [nameId]))) throw notFound(words.otherName)
  await context.announce({ name: 'customer.changed', about: id, data: { fields: ['otherNames'] } })
  return customer(context, id)
}
