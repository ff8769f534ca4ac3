import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { NewPiece, Piece, PieceFilter, PieceWish } from '../contract/pieces.ts'
import { forgetLink } from '../links/link-store.ts'
import { groupsOf } from '../unseen/pages-of.ts'
import * as words from '../words.ts'
import { addressOf, isAddress } from './address.ts'
import * as store from './piece-store.ts'
import { reachOf } from './reach.ts'

export async function piece(context: Context, id: string): Promise<Piece> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.piece)
  const [shown] = await withReach(context, [found])
  return shown ?? Promise.reject(notFound(words.piece))
}

export async function piecesPage(context: Context, filter: PieceFilter, skip: number, limit: number): Promise<Piece[]> {
  return withReach(context, await store.page(context, filter, skip, limit))
}

/** How often each was seen, and in which groups of pages it is. */
async function withReach(context: Context, kept: readonly store.KeptPiece[]): Promise<Piece[]> {
  const reaches = await reachOf(context, kept)
  const groups = await groupsOf(context)
  return kept.map((one) => ({ ...one, reach: reaches(one.id), groups: groups(one) }))
}

export async function addPiece(context: Context, wish: NewPiece): Promise<Piece> {
  const columns = await columnsOf(context, wish, null)
  const { url, address } = urlOf(wish.url)
  const id = await store.insert(context, { ...columns, url, address, title: wish.title, kind: wish.kind })
  if (id === undefined) throw await taken(context, address)
  return piece(context, id)
}

export async function changePiece(context: Context, id: string, wish: PieceWish): Promise<Piece> {
  const before = await piece(context, id)
  const columns = await columnsOf(context, wish, id)
  if (columns.url !== undefined && columns.url !== before.url) await forgetLink(context, id)
  await store.update(context, id, { ...columns, reading_id: null })
  return piece(context, id)
}

export async function removePiece(context: Context, id: string): Promise<Piece> {
  const { archivedAt } = await piece(context, id)
  if (archivedAt === null)
    await store.update(context, id, { archived_at: context.now, archived_by: context.actor.author })
  return piece(context, id)
}

export async function restorePiece(context: Context, id: string): Promise<Piece> {
  const { archivedAt, address } = await piece(context, id)
  if (archivedAt === null) return piece(context, id)
  if ((await store.ofAddress(context, address, id)) !== undefined) throw await taken(context, address)
  await store.update(context, id, { archived_at: null, archived_by: null })
  return piece(context, id)
}

async function columnsOf(context: Context, wish: PieceWish, id: string | null): Promise<store.PieceColumns> {
  for (const field of ['publishedOn', 'reviewedOn'] as const) {
    const day = wish[field]
    if (typeof day === 'string' && day > context.today) throw badInput(field, words.tomorrow)
  }
  const read = wish.url === undefined ? undefined : urlOf(wish.url)
  if (read !== undefined && (await store.ofAddress(context, read.address, id)) !== undefined)
    throw await taken(context, read.address)
  return {
    ...read,
    ...given('title', wish.title),
    ...given('kind', wish.kind),
    ...given('department', wish.department),
    ...given('language', wish.language),
    ...given('purpose', wish.purpose),
    ...given('origin', wish.origin),
    ...given('published_on', wish.publishedOn),
    ...given('reviewed_on', wish.reviewedOn),
  }
}

function urlOf(typed: string) {
  const read = addressOf(typed)
  if (!isAddress(read)) throw badInput('url', read)
  return read
}

async function taken(context: Context, address: string) {
  const title = (await store.ofAddress(context, address, null))?.title ?? address
  return badInput('url', { en: words.addressTaken.en(title), ja: words.addressTaken.ja(title) })
}
