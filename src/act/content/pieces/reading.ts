import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Context, Desk } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import type { PieceKind, PieceLanguage, Reading } from '../contract/pieces.ts'
import * as words from '../words.ts'
import { type Address, addressOf, isAddress, nameFrom } from './address.ts'
import { insert } from './piece-store.ts'
import * as store from './reading-store.ts'
import { type Sitemap, sitemapOf } from './sitemap.ts'

type Wish = {
  readonly url: string
  readonly kind: PieceKind
  readonly department: string
  readonly language: PieceLanguage | null
}

/** Orders that a sitemap is read; what came of it stands in its reading. */
export async function orderReading(context: Context, wish: Wish): Promise<Reading> {
  const read = addressOf(wish.url)
  if (!isAddress(read)) throw badInput('url', read)
  const id = await store.insert(context, { ...wish, url: read.url })
  await context.enqueue('content.read sitemap', { id })
  return reading(context, id)
}

export async function reading(context: Context, id: string): Promise<Reading> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.sitemap)
  return found
}

const largest = 10 * 2 ** 20
const mostParts = 20
const unpack = promisify(gunzip)

/** Reads it through the door for addresses that others gave us, and adds the pages that the library does not have. */
export async function readSitemap(desk: Desk, id: string): Promise<void> {
  const ordered = await desk.transaction((context) => store.find(context, id))
  if (ordered === undefined || ordered.state !== 'ordered') return
  const read = await whole(desk, ordered.url)
  await desk.transaction(async (context) => {
    if ('en' in read) return store.end(context, id, { state: 'failed', because: read })
    if (read.pages.length === 0)
      return store.end(context, id, { state: 'failed', because: words.sitemapWords.empty, refused: read.refused })
    let added = 0
    for (const one of read.pages) if (await add(context, ordered, one)) added++
    const { length: found } = read.pages
    await store.end(context, id, { state: 'done', found, added, known: found - added, refused: read.refused })
  })
}

async function add(context: Context, { id, kind, department, language }: Reading, one: Address): Promise<boolean> {
  const columns = { ...one, title: nameFrom(one).slice(0, 500), kind, department, language, reading_id: id }
  return (await insert(context, columns)) !== undefined
}

/** A sitemap with those that it is an index of; one level deep, as the protocol has it. */
async function whole(desk: Desk, url: string): Promise<Sitemap | Text> {
  const first = await fetched(desk, url)
  if ('en' in first || first.parts.length === 0) return first
  const pages = new Map(first.pages.map((page) => [page.address, page]))
  let refused = first.refused + Math.max(0, first.parts.length - mostParts)
  for (const part of first.parts.slice(0, mostParts)) {
    const read = await fetched(desk, part)
    if ('en' in read) return read
    for (const page of read.pages) pages.set(page.address, page)
    refused += read.refused + read.parts.length
  }
  return { pages: [...pages.values()], parts: [], refused }
}

async function fetched(desk: Desk, url: string): Promise<Sitemap | Text> {
  const web = desk.outside.pages(largest)
  let at = url
  for (let turn = 0; turn < 4; turn++) {
    const came = await web.ask({ url: at, method: 'GET' })
    if (came.came === 'refusal') return turn === 0 ? came.text : words.linkWords.sentAside(at, came.text)
    if (came.came === 'nothing') return words.sitemapWords.silent
    const { location } = came.headers
    const next = came.status >= 300 && came.status < 400 && location !== undefined ? URL.parse(location, at) : null
    if (next !== null) {
      at = next.href
      continue
    }
    if (came.status !== 200) return words.sitemapWords.status(came.status)
    if (!came.isWhole) return words.sitemapWords.tooLarge
    const text = await textOf(came.body)
    return typeof text === 'string' ? sitemapOf(text, at) : text
  }
  return words.sitemapWords.status(310)
}

/** A sitemap may be packed, and say nothing of it. */
async function textOf(body: Uint8Array): Promise<string | Text> {
  const isPacked = body[0] === 0x1f && body[1] === 0x8b
  if (!isPacked) return new TextDecoder().decode(body)
  try {
    return new TextDecoder().decode(await unpack(body, { maxOutputLength: largest }))
  } catch (problem) {
    const isTooLarge = problem instanceof RangeError
    return isTooLarge ? words.sitemapWords.tooLarge : words.sitemapWords.noSitemap
  }
}

/** Takes out of the library what it brought; what somebody has changed since stays, and is counted. */
export async function takeBack(context: Context, id: string): Promise<Reading & { takenBack: number; kept: number }> {
  const ended = await reading(context, id)
  const { state } = ended
  if (state === 'taken back') throw conflict(words.alreadyTakenBack)
  if (state === 'ordered') throw conflict(words.notEnded)
  const gone = await store.takeOut(context, ended)
  await store.setState(context, id, 'taken back')
  return { ...(await reading(context, id)), ...gone }
}
