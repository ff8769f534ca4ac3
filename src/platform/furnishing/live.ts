import type { FieldColumns } from '../operations/versions/columns.ts'
import type { Permission } from '../permissions.ts'

/**
 * How the answers of a room follow what changes, exported as `live` from its `live.ts`. Server and screens read the same: who may hear
 * of a change, and which answers are asked for again.
 */
export type Live = {
  /** Its own records by their tables, and what it tells of by itself: who may hear that one of them was changed. */
  readonly records: Readonly<Record<string, Permission>>
  /** The records of which its answers are made, its own and those of rooms above; `mirror.cases` where it reads their mirror. */
  readonly shows: readonly string[]
  /** Operations whose answers are made of others than `shows` says. */
  readonly of?: Readonly<Record<string, readonly string[]>>
  /** Operations that tell what an operation of a room above answers, as `figures.series`: they follow what that follows, whoever gives it. */
  readonly as?: Readonly<Record<string, string>>
  /** Rooms above by their name in the API: of which records they show what it contributes, by operation or `*` for all. */
  readonly gives?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Its records that have versions: answers bring them, and what changes such a record heeds `If-Match`. */
  readonly versions?: readonly Versions[]
}

export type Versions = {
  /** The table of the record; it is logged. */
  readonly record: string
  /** The operations that answer or change it. */
  readonly of: readonly string[]
  /** Those that decide about the record as a whole, so that every change of it is met; what deletes it does so by itself. */
  readonly whole?: readonly string[]
  /** Of which each workspace has one, so that nobody names its id: the column that says of which it is. */
  readonly onePer?: 'workspace_id' | 'id'
  /** Columns of fields, where they are not called alike. */
  readonly columns?: FieldColumns
}
