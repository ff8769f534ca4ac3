import { type RawBuilder, sql } from 'kysely'
import type { Context, Desk } from '../context.ts'

/** The person whose traces are looked for. */
export type PersonSought = {
  readonly workspaceId: string
  readonly id: string
  readonly customerId: string | null
  /** Whether the customer is this person. */
  readonly isCustomer: boolean
  readonly at: Date
  /** What they are called, as names are written and as they are compared: ids that were made of it are found by it. */
  readonly names: readonly string[]
  /** Their address in small letters; null where it is no address, or somebody else's as well. */
  readonly address: string | null
  /** By what else they are reached (a mobile number, an id of LINE), where it is nobody else's as well. */
  readonly reachedAt: readonly string[]
  /** What such a customer is called afterwards. */
  readonly erasedName: string
  /** Patterns of what names them wherever it stands, and of what does so only where their customer is spoken of; null where there are none. */
  readonly anywhere: string | null
  readonly nearby: string | null
}

type Which = (person: PersonSought) => RawBuilder<boolean>

/**
 * What a table keeps of persons, declared where the table is. Every column of text is named in one of the lists; a test looks. Conditions speak of the table as `t`.
 */
export type PersonalTable = {
  readonly table: string
  /** The rows that are about the person: what is `erased` there takes the place of what they say. */
  readonly about?: Which
  /** The rows in which the person has a part beside others: what is `prose` there loses every part of the name. */
  readonly beside?: Which
  /** The rows that speak of their customer: the same. */
  readonly near?: Which
  /** Changes of rows that are no longer there and were about the person, as a condition on `before`. */
  readonly gone?: Which
  /** What stands in the columns once the person is erased; where whole rows go, which of their columns spoke of the person. */
  readonly erased?:
    | { readonly rowsWith: readonly string[] }
    | ((person: PersonSought) => Readonly<Record<string, RawBuilder<unknown>>>)
  /** What somebody wrote, a text or a document with texts: it loses what can mean nobody else. */
  readonly written?: readonly string[]
  /** The same in sentences of people, where also a part of the name means them. */
  readonly prose?: readonly string[]
  /** Columns that the database makes of others. */
  readonly derived?: readonly string[]
  /** Documents that are cleared in a way of their own. */
  readonly otherwise?: readonly string[]
  /** Columns that never speak of a customer's person. */
  readonly plain?: readonly string[]
  /** Under which name the rows about the person are handed out, in which order. */
  readonly handedOut?: { readonly as: string; readonly by: string }
  /** Whether the facts keep these columns as well. */
  readonly isMirrored?: boolean
  /** The column that tells a row apart, where that is not `id`. */
  readonly key?: string
}

/** An id that was made of what the record says, without those that were made of the person's name: `external_id` of `t`. */
export function idWithoutName({ names }: PersonSought): RawBuilder<unknown> {
  return sql`CASE WHEN EXISTS (SELECT FROM unnest(${names}::text[]) AS name WHERE position(lower(name) IN lower(t.external_id)) > 0)
    THEN NULL ELSE t.external_id END`
}

/** What a room keeps of persons, exported as `personal` from its `personal.ts`. */
export type Personal = {
  readonly tables: readonly PersonalTable[]
  /** What tables cannot say: documents with a shape of their own, after the tables. */
  readonly forget?: (context: Context, person: PersonSought, traces: Traces) => Promise<void>
  /** What is kept of the facts: done once the mirrors hold the rows as they are now, with those that were changed. */
  readonly afterwards?: (desk: Desk, changed: readonly Cleared[]) => Promise<void>
}

/** Rows of a mirrored table that something was taken from. */
export type Cleared = { readonly table: string; readonly ids: readonly string[] }

/** The ids by which systems know the person, what nobody else is called, and the records that were about them or in which they had a part. */
export type Traces = {
  readonly words: readonly string[]
  readonly ids: readonly string[]
  readonly records: readonly string[]
}
