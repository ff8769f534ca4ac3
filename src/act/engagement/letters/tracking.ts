import type { Context } from '#platform/context.ts'
import type { Tracked } from '#platform/outside/mail/letter.ts'
import type { Outside } from '#platform/outside/outside.ts'
import * as store from '../store.ts'
import { linkAddress, pictureAddress } from './token.ts'

export type Telling = {
  /** That of the delivery. */
  readonly id: string
  readonly messageId: string
  readonly personId: string
  /** The key of the letter. */
  readonly letter: string
  readonly subject: string
  readonly purpose: store.TrackedFor
  /** The addresses of pages in it, as they stand there. */
  readonly addresses: readonly string[]
}

/** So long a one leads straight there: with ours around it, it would break in some programs. */
const longest = 500
/** Of a letter; further ones lead straight there. */
const mostLinks = 50

/**
 * What makes these letters tell whether they were opened and their links followed, as far as the workspace looks at that for their
 * purpose: by letter, nothing for those that do not tell. Who took the consent to be analysed back is not looked at, and addresses of
 * our own, where people answer and choose, are left as they are.
 */
export async function track(
  context: Context,
  { outside, url }: { outside: Outside; url: string },
  letters: readonly Telling[],
): Promise<ReadonlyMap<string, Tracked>> {
  const settings = await store.settings(context)
  const wished = letters.flatMap((one) => {
    const tellsOpens = settings.opens.includes(one.purpose)
    const links = settings.clicks.includes(one.purpose) ? followed(one.addresses, url) : []
    return tellsOpens || links.length > 0 ? [{ ...one, tellsOpens, links }] : []
  })
  if (wished.length === 0) return new Map()
  const analysed = await store.analysed(
    context,
    wished.map(({ personId }) => personId),
  )
  const telling = wished.filter(({ personId }) => analysed.has(personId))
  await store.insertLetters(context, telling)
  const workspaceId = context.workspace.id
  return new Map(
    telling.map(({ id, tellsOpens, links }) => {
      const of = { workspaceId, letterId: id }
      const over = links.map((address, link) => [address, linkAddress(url, outside, { ...of, link, address })] as const)
      return [id, { links: Object.fromEntries(over), ...(tellsOpens && { picture: pictureAddress(url, outside, of) }) }]
    }),
  )
}

/** Whether a letter for a purpose with these addresses would tell, as the workspace has it now; for whoever looks before it is written. */
export async function wouldTell(
  context: Context,
  { purpose, addresses, url }: { purpose: store.TrackedFor; addresses: readonly string[]; url: string },
): Promise<boolean> {
  const { opens, clicks } = await store.settings(context)
  return opens.includes(purpose) || (clicks.includes(purpose) && followed(addresses, url).length > 0)
}

function followed(addresses: readonly string[], url: string): string[] {
  return [...new Set(addresses)]
    .filter((one) => /^https?:\/\//.test(one) && URL.canParse(one) && one.length <= longest)
    .filter((one) => new URL(one).origin !== new URL(url).origin)
    .slice(0, mostLinks)
}
