import type { Context } from '#platform/context.ts'
import type { Facts } from '#platform/stores/facts.ts'

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
  /** The name of the key that it came with. */
  readonly sentBy?: string
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

/**
 * The properties as ClickHouse reads them: it refuses a whole text in which one integer needs more than 64 bits or one
 * character is half a surrogate pair. Such a number is written with an exponent, such a half as the sign for the unreadable.
 */
export function propertiesText(properties: Happening['properties']): string {
  const text = JSON.stringify(properties)
  if (!/\d{19}|\\ud/.test(text)) return text
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*/g, (token) =>
    token.startsWith('"') ? whole(token) : narrow(token),
  )
}

function narrow(digits: string): string {
  return /^-?\d{19,}$/.test(digits) && Math.abs(Number(digits)) >= 2 ** 63 ? Number(digits).toExponential() : digits
}

function whole(quoted: string): string {
  return quoted.replace(/\\(?:u([0-9a-f]{4})|.)/g, (sign, code?: string) => (code?.startsWith('d') ? '\\ufffd' : sign))
}
