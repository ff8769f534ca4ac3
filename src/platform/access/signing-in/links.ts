import { randomUUID } from 'node:crypto'
import type { Auth } from './settings.ts'

export type LinksMade = ReturnType<typeof linksMade>

/** Links are made to be shown or written by us, and by nobody else: the library hands them out here. */
export function linksMade() {
  const links = new Map<string, string>()
  return {
    keep: (wish: string, link: string): void => {
      links.set(wish, link)
    },
    take(wish: string): string | undefined {
      const link = links.get(wish)
      links.delete(wish)
      return link
    },
  }
}

export function signInLinks({ api }: Auth, links: LinksMade) {
  return {
    /** A link that signs this user in, once, within a day. */
    async signInLink(email: string, callbackURL = '/'): Promise<string> {
      const wish = randomUUID()
      await api.signInMagicLink({ body: { email, callbackURL, metadata: { wish } }, headers: new Headers() })
      const link = links.take(wish)
      if (!link) throw new Error('The sign-in link could not be made.')
      return link
    },
  }
}
