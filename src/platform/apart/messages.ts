import type { ProblemCode } from '../errors.ts'
import type { Text } from '../wording/words.ts'

/** What the house says to a process of its own, */
export type Order =
  | { readonly says: 'begin'; readonly task: string; readonly input: unknown; readonly size: number }
  | { readonly says: 'piece'; readonly bytes: Uint8Array }
  /** One more portion may be sent. */
  | { readonly says: 'more' }

/** and what that one says to the house. */
export type Reply =
  | { readonly says: 'ready' }
  | { readonly says: 'want'; readonly from: number; readonly to: number }
  | { readonly says: 'portion'; readonly items: readonly unknown[] }
  | { readonly says: 'done'; readonly answer: unknown }
  | { readonly says: 'failed'; readonly problem: Refused | null; readonly message: string }

export type Refused = {
  readonly code: ProblemCode
  readonly text: Text
  readonly data: Readonly<Record<string, unknown>>
}

/** So many portions are on their way before the first of them has been taken. */
export const portionsAhead = 2
