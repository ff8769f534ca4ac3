import { createHash } from 'node:crypto'
import type { SendingChannel } from '../carrying/channel.ts'

/** A letter to one person. `key` tells it from all others: the same letter has the same Message-ID however often it is sent. */
export type Letter = {
  readonly key: string
  readonly to: string
  /** Over what it goes, where that is no e-mail: then the text is all that is read. */
  readonly channel?: Exclude<SendingChannel, 'email'>
  readonly subject: string
  readonly text: string
  /** The part for readers of HTML where it is more than the text: a whole document. */
  readonly html?: string
  /** Who speaks, before the address of the house; and where an answer goes, where not there. */
  readonly fromName?: string
  readonly replyTo?: string
  /** The language of the text, for whoever has it read aloud. */
  readonly locale?: 'en' | 'ja'
  /**
   * Where a reader ends what this letter is one of, with one press (RFC 8058), or by a letter to `mail` where there is such an address;
   * left out where it is no list.
   */
  readonly unsubscribe?: { readonly url: string; readonly mail: string | null }
  readonly tracked?: Tracked
}

/**
 * What makes a letter tell that it was read: by address of a page in it another that leads there, and a picture that nobody sees. Only the
 * part that is HTML tells; the plain text stays what it says.
 */
export type Tracked = { readonly links: Readonly<Record<string, string>>; readonly picture?: string }

/** The address in `Meguri <meguri@example.com>`. */
export function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}

export function messageIdOf(key: string, from: string): string {
  const domain = /@([^@\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return `<${messageNameOf(key)}@${domain}>`
}

/** The part of the Message-ID before the @: it tells a letter also after the address of the house has changed. */
export function messageNameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40)
}

/** With this the key of a letter begins that somebody sends to themself: nobody sends it again, and what it says is not kept for that. */
export const trial = 'test '
