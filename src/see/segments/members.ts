import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { among, memberCount, memberIds } from './facts.ts'
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

/** Those of these customers who are in a segment as it was found last. */
export async function membersAmong(context: Context, id: string, customerIds: readonly string[]): Promise<string[]> {
  await requireOne(context, id)
  return customerIds.length === 0 ? [] : among(context.facts, id, customerIds)
}

async function requireOne(context: Context, id: string): Promise<void> {
  if ((await store.find(context, id)) === undefined) throw notFound(words.segment)
}
