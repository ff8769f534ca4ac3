import type { ImportRow } from '#platform/furnishing/contributions.ts'

/** A row of a file as an event, before it is known whose it is. */
export type EventWish = {
  readonly row: ImportRow
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly customer: string | null
  readonly customerName: string | null
  readonly contract: string | null
  readonly person: string | null
  /** Whether the file says that such an event means churn. */
  readonly isChurn: boolean
}
