import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { memberCount, memberIds } from './facts.ts'
import * as store from './store.ts'
import { words } from './words.ts'

/** The customers who are in a segment as they were found last, as lines of ids: however many, they are a few texts. */
export async function memberIdsOf(context: Context, id: string): Promise<readonly string[]> {
  await requireOne(context, id)
  return memberIds(context.facts, id)
}

export async function memberCountOf(context: Context, id: string): Promise<number> {
  await requireOne(context, id)
  return memberCount(context.facts, id)
}

async function requireOne(context: Context, id: string): Promise<void> {
  if ((await store.find(context, id)) === undefined) throw notFound(words.segment)
}
