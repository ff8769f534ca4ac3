import type { Context } from '#platform/context.ts'
import type { Carrier, Carries } from '#platform/outside/carrying/carrier.ts'
import type { Outside } from '#platform/outside/outside.ts'
import type { AccountChannel } from '../contract.ts'
import * as store from '../store.ts'
import { notReadable } from '../words.ts'
import { answersTo, isReached, opened } from './account.ts'
import { lineCarrier } from './line.ts'
import { smsCarrier } from './sms.ts'

/** Whoever carries SMS and LINE for a workspace: its own account, where it has one. */
export const carries: readonly Carries[] = (['sms', 'line'] as const).map((channel) => ({
  channel,
  open: (context, outside) => carrierOf(context, outside, channel),
}))

async function carrierOf(context: Context, outside: Outside, channel: AccountChannel): Promise<Carrier | null> {
  const [row] = await store.read(context, channel)
  if (row === undefined) return null
  const secrets = opened(outside, row.sealed)
  const { locale } = context.workspace
  if (secrets === null) return { send: async () => ({ outcome: 'later', answer: notReadable[locale] }) }
  if (channel === 'line') return lineCarrier(outside.hooks, { ...secrets, server: row.server })
  const to = isReached(outside) ? answersTo(outside.url, channel, context.workspace.id) : null
  return smsCarrier(outside.hooks, { ...row, ...secrets, answersTo: to })
}
