import type { Context } from '../../context.ts'
import type { Letter } from '../mail/letter.ts'
import type { Outcome } from '../mail/outcome.ts'
import type { Outside } from '../outside.ts'
import type { SendingChannel } from './channel.ts'

export type Attempt = {
  readonly now: Date
  /** Which attempt it is since it was ordered, or ordered again; 1 is the first. */
  readonly turn: number
  /** When the first of all was made, and whether one of those that were may have been taken: looked up where a channel asks for it. */
  readonly before: { readonly firstAt: Date; readonly isDoubted: boolean } | null
}

/** What takes a letter out of the house over one channel. Never throws: a failure is an outcome. */
export type Carrier = { send(letter: Letter, attempt: Attempt): Promise<Outcome> }

/** Who carries over a channel for the workspace of the context; `null` where nobody does, so that what waits for it goes on waiting. */
export type Carries = {
  readonly channel: Exclude<SendingChannel, 'email'>
  open(context: Context, outside: Outside): Promise<Carrier | null>
}

/** Who carries over each of these channels just now; a channel over which nothing leaves is left out. */
export async function carriersFor(
  context: Context,
  outside: Outside,
  channels: readonly SendingChannel[],
): Promise<ReadonlyMap<SendingChannel, Carrier>> {
  const carriers = new Map<SendingChannel, Carrier>()
  if (outside.mail !== null && channels.includes('email')) carriers.set('email', outside.mail)
  for (const { channel, open } of context.contributions.carries ?? []) {
    const carrier = channels.includes(channel) ? await open(context, outside) : null
    if (carrier !== null) carriers.set(channel, carrier)
  }
  return carriers
}
