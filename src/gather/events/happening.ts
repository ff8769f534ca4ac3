import type { Context } from '#platform/context.ts'
import type { Facts } from '#platform/facts.ts'

/** Whom an event is about, as far as it is known. */
export type Placed = { readonly personId: string | null; readonly customerId: string | null }

/** What happened, whoever tells of it. Ids that are not known are empty; `placed` says whom it is about where the teller knows. */
export type Happening = {
  readonly type: string
  readonly name: string
  readonly messageId: string
  readonly occurredAt: Date
  readonly receivedAt: Date
  readonly userId: string
  readonly anonymousId: string
  readonly groupId: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly source: string
  readonly importId?: string
  readonly placed?: Placed
}

export type Fate = 'stored' | 'known already'

export type Transaction = <Answer>(act: (context: Context) => Promise<Answer>) => Promise<Answer>

/** Where events are recorded: in transactions of their own for a door, in the present one for a feature or an import. */
export type Recorder = {
  readonly facts: Facts
  readonly workspaceId: string
  readonly transaction: Transaction
  /** Whether `transaction` opens and ends one: then it must not wait for what a longer one holds. */
  readonly opens: boolean
}
