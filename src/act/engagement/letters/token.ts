import { z } from 'zod'
import type { Outside } from '#platform/outside/outside.ts'

/** Where the links of letters lead first, and where their picture is. */
export const paths = { link: '/links/', picture: '/pictures/' } as const

const Link = z.tuple([z.literal('link'), z.uuid(), z.uuid(), z.int().min(0), z.url()])
const Picture = z.tuple([z.literal('picture'), z.uuid(), z.uuid()])
type Sealing = Pick<Outside, 'seal' | 'open'>

export type OfLetter = { readonly workspaceId: string; readonly letterId: string }
export type NamedLink = OfLetter & { readonly link: number; readonly address: string }

/**
 * The address that stands in the letter in place of another. The other is sealed in it: nobody makes one that leads elsewhere, and it
 * leads there also when nothing of the letter is on record any more.
 */
export function linkAddress(
  url: string,
  outside: Sealing,
  { workspaceId, letterId, link, address }: NamedLink,
): string {
  return `${url}${paths.link}${sealed(outside, ['link', workspaceId, letterId, link, address])}`
}

export function pictureAddress(url: string, outside: Sealing, { workspaceId, letterId }: OfLetter): string {
  return `${url}${paths.picture}${sealed(outside, ['picture', workspaceId, letterId])}`
}

/** Nothing where we have not made it. */
export function linkIn(token: string, outside: Sealing): NamedLink | undefined {
  const read = Link.safeParse(opened(token, outside))
  if (!read.success) return undefined
  const [, workspaceId, letterId, link, address] = read.data
  return { workspaceId, letterId, link, address }
}

export function pictureIn(token: string, outside: Sealing): OfLetter | undefined {
  const read = Picture.safeParse(opened(token, outside))
  if (!read.success) return undefined
  const [, workspaceId, letterId] = read.data
  return { workspaceId, letterId }
}

function sealed(outside: Sealing, what: readonly unknown[]): string {
  return outside.seal(JSON.stringify(what)).toString('base64url')
}

function opened(token: string, outside: Sealing): unknown {
  if (!/^[\w-]{40,2000}$/.test(token)) return undefined
  const sealed = Buffer.from(token, 'base64url')
  // Signs that stand for no bytes are left out in reading; with them it would be a second address for the same.
  if (sealed.toString('base64url') !== token) return undefined
  const text = outside.open(sealed)
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
