import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { memberNames } from '../../../gather/customers/customers.ts'
import type { Tag, TagRule } from '../contract/shapes.ts'
import { memberIdIn } from '../store.ts'
import { words } from '../words.ts'
import * as store from './tag-store.ts'

/** More than anybody sorts by. */
const most = 100

export async function allTags(context: Context): Promise<Tag[]> {
  const rows = await store.tags(context)
  const names = await memberNames(context, [...new Set(rows.flatMap(({ giver }) => memberIdIn(giver) ?? []))])
  return rows.map(({ giver, ...tag }) => ({ ...tag, author: names.get(memberIdIn(giver) ?? '') ?? null }))
}

export async function addTag(context: Context, name: string, rules: readonly TagRule[]): Promise<Tag> {
  await mindName(context, name, undefined)
  mindRules(rules)
  if ((await store.count(context)) >= most) throw conflict(words.tooManyTags)
  const id = await store.insert(context, name)
  await store.writeRules(context, id, rules)
  return tagOf(context, id)
}

export async function changeTag(
  context: Context,
  id: string,
  { name, rules }: { name?: string | undefined; rules?: readonly TagRule[] | undefined },
): Promise<Tag> {
  await mindTag(context, id)
  if (name !== undefined) {
    await mindName(context, name, id)
    await store.rename(context, id, name)
  }
  if (rules !== undefined) {
    mindRules(rules)
    await store.writeRules(context, id, rules)
  }
  return tagOf(context, id)
}

export async function removeTag(context: Context, id: string): Promise<void> {
  await mindTag(context, id)
  await store.remove(context, id)
}

export async function mindTag(context: Context, id: string): Promise<void> {
  if (!(await store.isTag(context, id))) throw notFound(words.tag)
}

async function tagOf(context: Context, id: string): Promise<Tag> {
  const found = (await allTags(context)).find((tag) => tag.id === id)
  if (found === undefined) throw notFound(words.tag)
  return found
}

async function mindName(context: Context, name: string, own: string | undefined): Promise<void> {
  const same = await store.called(context, name)
  if (same !== undefined && same !== own) throw badInput('name', words.calledSo)
}

function mindRules(rules: readonly TagRule[]): void {
  for (const [nth, { npsFrom, npsUntil }] of rules.entries())
    if (npsFrom !== null && npsUntil !== null && npsFrom > npsUntil)
      throw badInput(`rules.${nth}.npsUntil`, words.backwardsMarks)
}
