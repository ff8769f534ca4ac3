import type { Context, Desk } from '../context.ts'
import type { Carries } from '../outside/carrying/carrier.ts'
import type { Database } from '../stores/database.ts'
import type { ColumnNames } from '../wording/names-of.ts'
import type { Unit } from '../wording/unit.ts'
import type { Text, TextOf } from '../wording/words.ts'
import type { DeclaredFigure } from './figure.ts'
import type { Importable } from './importable.ts'
import type { Enclosing, LettersWait, LetterWriter } from './letter-writer.ts'
import type { AlsoFound, Listed } from './listing.ts'
import type { Live } from './live.ts'
import type { Personal } from './personal.ts'
import type { TimelineSource } from './timeline.ts'

export type * from './figure.ts'
export type * from './importable.ts'
export type * from './letter-writer.ts'
export type * from './listing.ts'
export type * from './timeline.ts'

/**
 * What features give to others without importing them. Collected once at start in the order of the table of contents
 * and handed on in every context.
 */
export type Contributions = {
  readonly metrics: readonly Metric[]
  readonly fields: readonly SegmentField[]
  readonly timeline: readonly TimelineSource[]
  readonly importables: readonly Importable[]
  readonly figures?: readonly DeclaredFigure[]
  readonly columns?: readonly ContributedColumn[]
  readonly counts?: readonly RecordCounts[]
  readonly byAddress?: readonly CustomersByAddress[]
  readonly bearers?: readonly AttributeBearer[]
  readonly segmentUses?: readonly SegmentUses[]
  readonly attributeUses?: readonly AttributeUses[]
  readonly kpiUses?: readonly KpiUses[]
  readonly shows?: readonly Show[]
  readonly follows?: readonly Follow[]
  readonly listed?: Listed
  readonly alsoFound?: AlsoFound
  readonly customerNames?: CustomerNames
  readonly merging?: readonly Merging[]
  readonly openWork?: readonly OpenWork[]
  readonly personal?: readonly Personal[]
  readonly marked?: readonly MarkedFacts[]
  readonly whose?: readonly WhoseFacts[]
  readonly live?: readonly Live[]
  readonly letters?: readonly LetterWriter[]
  readonly lettersWait?: readonly LettersWait[]
  readonly carries?: readonly Carries[]
  readonly encloses?: readonly Enclosing[]
}

/** What these customers are called; of whom nothing is on record any more there is no name. */
export type CustomerNames = (context: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** Facts of which each is marked in another table before it is stored: `hash` stands for it in both, `at` dates it. */
export type MarkedFacts = { readonly table: string; readonly marks: string; readonly hash: string; readonly at: string }

/** Facts whose rows are of the customer in this column, where that is not called `customer_id`. */
export type WhoseFacts = { readonly table: string; readonly column: string }

/** One feature's part, exported as `fields` from its `fields.ts`. */
export type Contribution = Partial<Contributions>

/** A declared way to measure a customer, for all customers in one ClickHouse statement; those of the same `from` share one pass over it. */
export type Metric = {
  readonly name: string
  readonly label: Text
  readonly description: Text
  readonly unit: Unit
  readonly better: 'higher' | 'lower'
  /** A facts table with `workspace_id` and `customer_id`. Mirrors (ReplacingMergeTree) are read FINAL. */
  readonly from: string
  readonly mirrored: boolean
  /** The column that dates a row; `null` where the metric is a state at the moment of reading. */
  readonly at: string | null
  readonly withinDays: number
  /** The aggregate over the rows for which the condition `inWindow` holds, e.g. `(w) => \`uniqExactIf(person_id, ${w})\``. */
  readonly value: (inWindow: string) => string
  /** The aggregate condition under which the value is known at all: no answers is unknown, no logins of a known user is zero. */
  readonly knownWhen: (inWindow: string) => string
  /** How many observations stand behind the value (the n shown beside it). */
  readonly observations: (inWindow: string) => string
  /** Why the value is unknown when `knownWhen` does not hold: `no events imported`. */
  readonly unknownBecause: Text
  /** When what it counts happened last, as a DateTime64(3) aggregate (1970 where it never did): an alarm may end after it. */
  readonly since?: (inWindow: string) => string
  /** What makes what it counts go away: `the case is closed`. */
  readonly goneWhen?: Text
  /** Whether it says that something is so (1) or not (0): no figure is told of it. */
  readonly isState?: true
  /** Whether its window only says how far back is looked, as for the last of something: the value is of no span of days. */
  readonly looksBack?: true
  /** The span of the value where it is not its window: `28 days against the 28 before`. */
  readonly span?: Text
  /** Where the value is itself a change in percent: that change as a clause. */
  readonly asChange?: TextOf<[size: string, fell: boolean]>
}

export type SegmentField = {
  readonly name: string
  readonly label: Text
  readonly type: 'text' | 'number' | 'date' | 'flag' | 'choice' | 'member'
  readonly choices?: readonly { value: string; label: Text }[]
  /** A facts relation with one row per customer (`customers`, `portfolio`) and the expression on it. */
  readonly from: string
  readonly value: string
}

/**
 * A column that a room gives to the list of customers: one value of each, kept in the facts table `portfolio`, to which a migration of
 * that room adds the column. How it is called stands in the names of the room, where the screens find it.
 */
export type ContributedColumn = ColumnNames & {
  readonly name: string
  /** The column of `portfolio`; it takes NULL. */
  readonly keptAs: string
  /** A mirrored facts table with `workspace_id`, `customer_id` and `version`. */
  readonly from: string
  /** The aggregate over the rows of one customer. */
  readonly value: string
  /** What a customer without any row has; not known where absent. */
  readonly withoutRows?: string
  /** Where it is computed of what somebody said or did, it is not known of a person who withdrew the consent to be analysed. */
  readonly needsConsent?: true
}

/** How many of something are on record of a customer, by name: `{ contracts: 2 }`. */
export type RecordCounts = (context: Context, customerId: string) => Promise<Readonly<Record<string, number>>>

/** The customers among whose people these addresses, in small letters, are on record. */
export type CustomersByAddress = (
  context: Context,
  addresses: readonly string[],
) => Promise<readonly { readonly address: string; readonly customerId: string }[]>

/** A table whose rows bear attributes of a subject, in its column `attributes`. */
export type AttributeBearer = { readonly subject: 'customer' | 'person'; readonly table: keyof Database }

/** What asks for attributes of customers by their names, so that they are not removed under it: `segment “Gold”`. */
export type AttributeUses = (
  context: Context,
  names: readonly string[],
) => Promise<readonly { readonly name: string; readonly by: Text }[]>

/** What would go on with the members a segment once had if it were archived: `scorecard “Standard”`. */
export type SegmentUses = (context: Context, segmentId: string) => Promise<readonly Text[]>

/** What goes with a KPI that is removed, each by what it is called: `FY 2026`. */
export type KpiUses = (context: Context, kpiId: string) => Promise<readonly Text[]>

/**
 * What a room does in the transaction of a merge with the rows that stay behind with the customer that is absorbed, because the other
 * has its like; it answers which. When the merge is taken back these stand again.
 */
export type Merging = {
  readonly record: string
  close(context: Context, absorbedId: string): Promise<readonly string[]>
  /** `customerIds` are the two that are parted again. */
  restore(context: Context, ids: readonly string[], customerIds: readonly string[]): Promise<void>
}

/** Brings a list that is kept of the facts up to them; `many` where so much came in that it is better written anew. */
export type Show = (desk: Desk, came: { readonly many: boolean }) => Promise<void>

/** Orders what brings such a list up to date when a few facts have arrived; of many, whoever brought them waits with `visible`. */
export type Follow = (context: Context) => Promise<void>

/** What of customers is not finished, and is handed over when somebody else looks after them: their plays, their cases. */
export type OpenWork = {
  readonly kind: string
  readonly label: Text
  /** Of these customers, what comes first at the top. */
  read(context: Context, customerIds: readonly string[]): Promise<readonly Unfinished[]>
}

export type Unfinished = {
  readonly id: string
  readonly customerId: string
  readonly title: Text
  readonly state: Text
  /** What is done about it next. */
  readonly next: Text
  readonly since: Date
  readonly dueOn: string | null
}
