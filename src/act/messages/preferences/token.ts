import { z } from 'zod'
import type { Outside } from '#platform/outside/outside.ts'

/** Where the preferences of whoever got a letter are shown and changed; beside it nothing says who they are. */
export const path = '/preferences/'

const Named = z.tuple([z.literal('preferences'), z.uuid(), z.uuid(), z.uuid()])
export type Named = { readonly workspaceId: string; readonly deliveryId: string; readonly personId: string }

/** The address in one person's letter: sealed, so that nobody makes one or learns from it whose it is. */
export function linkTo(url: string, outside: Outside, { workspaceId, deliveryId, personId }: Named): string {
  const sealed = outside.seal(JSON.stringify(['preferences', workspaceId, deliveryId, personId]))
  return `${url}${path}${sealed.toString('base64url')}`
}

/** Whose letter it is; nothing where we have not made it. */
export function namedIn(token: string, outside: Outside): Named | undefined {
  if (!/^[\w-]{40,400}$/.test(token)) return undefined
  const text = outside.open(Buffer.from(token, 'base64url'))
  if (text === null) return undefined
  const read = Named.safeParse(jsonIn(text))
  if (!read.success) return undefined
  const [, workspaceId, deliveryId, personId] = read.data
  return { workspaceId, deliveryId, personId }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
