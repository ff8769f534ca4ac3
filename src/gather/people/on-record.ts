import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { Person } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

/** The person, or the problem that there is none. */
export async function person(context: Context, id: string): Promise<Person> {
  const one = await store.find(context, id)
  if (one === undefined) throw notFound(words.person)
  return one
}

/** The person, or the problem that nothing of them can be changed any more. */
export async function presentPerson(context: Context, id: string): Promise<Person> {
  const one = await standingPerson(context, id)
  if (one.erasedAt !== null) throw conflict(words.wasErased)
  return one
}

/** The person, for whoever says something new of them; the problem where their record was joined into another, which is meant. */
export async function standingPerson(context: Context, id: string): Promise<Person> {
  const one = await person(context, id)
  if (one.joinedInto !== null) throw conflict(words.wasJoined)
  return one
}
