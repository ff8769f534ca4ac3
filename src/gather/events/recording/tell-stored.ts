import { nobody } from '#platform/stores/facts.ts'
import type { EventRow } from './facts.ts'
import type { Recorder } from './happening.ts'

/** Whoever looks at events hears of new ones this often at most, however many come, in milliseconds. */
const everyMs = 300
/** So many customers are named; of more it may be any. */
const mostNamed = 100

type Waiting = { readonly customers: Set<string>; readonly recorder: Recorder }

const waiting = new Map<string, Waiting>()

/** Tells that events can be read: of an import with its transaction, of those that come one by one together with those that follow. */
export async function tellStored(recorder: Recorder, rows: readonly EventRow[]): Promise<void> {
  const { workspaceId, transaction, opens } = recorder
  const named = rows.map((row) => row.customer_id).filter((id) => id !== nobody)
  if (!opens) return transaction((context) => context.tell({ record: 'events', customerIds: null }))
  const before = waiting.get(workspaceId)
  for (const id of (before?.customers.size ?? 0) > mostNamed ? [] : named) before?.customers.add(id)
  if (before !== undefined) return
  waiting.set(workspaceId, { recorder, customers: new Set(named) })
  setTimeout(() => void tell(workspaceId), everyMs).unref()
}

/** What is not told because a store is away, the next events tell. */
async function tell(workspaceId: string): Promise<void> {
  const told = waiting.get(workspaceId)
  waiting.delete(workspaceId)
  if (told === undefined) return
  const { customers, recorder } = told
  const few = customers.size > mostNamed ? null : [...customers]
  await recorder
    .transaction((context) => context.tell({ record: 'events', customerIds: few?.length === 0 ? null : few }))
    .catch(() => undefined)
}
