import type { Context } from '../context.ts'
import type { Letter } from '../outside/mail/mail-server.ts'
import type { Outside } from '../outside/outside.ts'
import type { Locale } from '../wording/words.ts'

/**
 * Says what letters say that were reserved by many, each when it is handed over; instead of what it cannot write just now, when to ask
 * again. What it says nothing of is withdrawn, as if it had never been tried. It throws for none of them: the others would wait for it.
 */
export type LetterWriter = {
  readonly writer: string
  write(context: Context, outside: Outside, keys: readonly string[]): Promise<ReadonlyMap<string, Letter | Date>>
}

/**
 * Until when letters that are about to be handed over wait instead, by key, or `null` where they may not go any more; what it does not name
 * goes. It knows its own keys, names no instant that is past, and throws for none.
 */
export type LettersWait = (context: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Date | null>>

/** What stands in a letter below what its message says: the same for readers of text and, as paragraphs, of HTML. */
export type Enclosed = { readonly text: string; readonly html: string }

/**
 * What a room has stand in the letters of messages that it had kept, each for its reader, found when the letter is written. `null` where
 * the message is none of its own; whoever it has nothing for gets no letter. Such a message goes out from that room alone.
 */
export type Enclosing = (
  context: Context,
  outside: Outside,
  messageId: string,
  readers: readonly { readonly personId: string; readonly locale: Locale }[],
) => Promise<ReadonlyMap<string, Enclosed> | null>
