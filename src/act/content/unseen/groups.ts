import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { changeSegment, isKept } from '../../../see/segments/segments.ts'
import type { GroupWish, PageGroup } from '../contract/coverage.ts'
import { addressOf, isAddress } from '../pieces/address.ts'
import * as words from '../words.ts'
import { askingOf } from './asking.ts'
import * as store from './group-store.ts'

export async function group(context: Context, id: string): Promise<PageGroup> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.pageGroup)
  return found
}

export async function addGroup(context: Context, wish: GroupWish & { name: string }): Promise<PageGroup> {
  const columns = await columnsOf(context, wish, null)
  if ((columns.prefixes ?? []).length + (columns.piece_ids ?? []).length === 0)
    throw badInput('prefixes', words.noPages)
  return group(context, await store.insert(context, { ...columns, name: wish.name }))
}

/** Segments that were made of it ask from now on for the pages that it has. */
export async function changeGroup(context: Context, id: string, wish: GroupWish): Promise<PageGroup> {
  const before = await group(context, id)
  const columns = await columnsOf(context, wish, id)
  if ((columns.prefixes ?? before.prefixes).length + (columns.piece_ids ?? before.pieceIds).length === 0)
    throw badInput('prefixes', words.noPages)
  await store.update(context, id, columns)
  await followGroup(context, id)
  return group(context, id)
}

export async function removeGroup(context: Context, id: string): Promise<PageGroup> {
  const { archivedAt } = await group(context, id)
  if (archivedAt === null)
    await store.update(context, id, { archived_at: context.now, archived_by: context.actor.author })
  return group(context, id)
}

export async function restoreGroup(context: Context, id: string): Promise<PageGroup> {
  const { name } = await group(context, id)
  if (await store.isNamed(context, name, id)) throw badInput('name', words.groupNameTaken)
  await store.update(context, id, { archived_at: null, archived_by: null })
  return group(context, id)
}

async function columnsOf(context: Context, wish: GroupWish, id: string | null) {
  if (wish.name !== undefined && (await store.isNamed(context, wish.name, id)))
    throw badInput('name', words.groupNameTaken)
  const prefixes = wish.prefixes?.map((typed) => {
    const read = addressOf(typed)
    if (!isAddress(read)) throw badInput('prefixes', read)
    if (read.address.includes('?')) throw badInput('prefixes', words.noQuery)
    return read.url.replace(/\/$/, '')
  })
  const pieceIds = wish.pieceIds && [...new Set(wish.pieceIds)]
  if (pieceIds !== undefined && (await store.addressesOf(context, pieceIds)).size < pieceIds.length)
    throw badInput('pieceIds', words.noSuchPiece)
  return {
    ...given('name', wish.name),
    ...given('prefixes', prefixes && [...new Set(prefixes)]),
    ...given('piece_ids', pieceIds),
  }
}

/** Segments that were made of a group, or of any, ask for the pages that their groups have now; where nothing is other, nothing is written. */
export async function followGroup(context: Context, groupId: string | null): Promise<void> {
  for (const kept of await store.segmentsOf(context, groupId)) {
    if (!(await isKept(context, kept.segmentId))) continue
    const asking = await askingOf(context, kept)
    if (asking.known) await changeSegment(context, kept.segmentId, { rule: asking.unseen })
  }
}
