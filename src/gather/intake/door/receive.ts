import { systemActor } from '#platform/access/callers.ts'
import type { Workspace } from '#platform/context.ts'
import { type House, inTransaction } from '#platform/house.ts'
import { type Fate, record } from '../../events/events.ts'
import { acquaint } from '../acquainting/acquaint.ts'
import type { Message } from '../reading/message.ts'

export type Received = Message & { readonly receivedAt: Date; readonly source: string; readonly sentBy: string }

/** Takes one group of messages in, in transactions of its own. */
export function receive(house: House, workspace: Workspace, messages: readonly Received[]): Promise<Fate[]> {
  const caller = { workspace, actor: systemActor, locale: workspace.locale, source: 'events' }
  const recorder = {
    facts: house.stores.facts.of(workspace.id),
    workspaceId: workspace.id,
    transaction: <Answer>(act: Parameters<typeof inTransaction<Answer>>[2]) => inTransaction(house, caller, act),
    opens: true,
  }
  return record(recorder, messages, acquaint)
}
