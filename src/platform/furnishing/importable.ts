import type { Context } from '../context.ts'
import type { Text, TextOf } from '../wording/words.ts'

export type ImportFieldType = 'text' | 'whole' | 'number' | 'money' | 'date' | 'instant' | 'flag' | 'choice'

export type ImportField = {
  readonly name: string
  readonly label: Text
  readonly type: ImportFieldType
  readonly required?: boolean
  /** Where one of these fields says which record on record it is, only a new record needs this one: the target decides. */
  readonly unlessKnownBy?: readonly string[]
  readonly choices?: readonly string[]
  /** How many characters a text has at most, where it is not `lengths.text`: a longer one refuses its row. */
  readonly longest?: number
  /** Whether a cell that is no such value still says something that the target understands: it is then not told as left out. */
  readonly understands?: (cell: string) => boolean
  /** What the choices are called where people read of them. */
  readonly choiceNames?: Readonly<Record<string, Text>>
  /** What a cell that names none of the choices still means, where there are more than can be listed: `every 18 months`. */
  readonly reads?: (cell: string) => string | null
  /** What becomes of a word that is none of the choices, where it is not simply left out. */
  readonly otherwise?: Text
  /** Column headings, in either language, under which this field is usually found. */
  readonly synonyms: readonly string[]
}

/** One row of a file after its cells became values; numbers beyond 2^53 and money stay strings. `extra` holds columns kept as attributes. */
export type ImportRow = {
  readonly row: number
  readonly values: Readonly<Record<string, string | number | boolean | Date | null>>
  readonly extra: Readonly<Record<string, string | number | boolean | null>>
  /** What an amount's own cell or heading says beside the number, by field. */
  readonly amounts?: Readonly<Record<string, AmountSaid>>
  /** Cells that say something which their field cannot take, as written, by field: the row comes in without them. */
  readonly unread?: Readonly<Record<string, string>>
  /** Fields whose cell is blank where the mapping says that a blank empties the field. Any other blank is not known, and erases nothing. */
  readonly cleared?: readonly string[]
  /** How many earlier rows of the file say exactly the same of something that bears no id. */
  readonly occurrence?: number
  /** The customer that an earlier part of the same row settled. */
  readonly customerId?: string
  /** The customer that the row is about where others were merged into `customerId`: it, or one of them. */
  readonly formerCustomerId?: string
}

/** `¥120,000（税抜）` says its currency and that tax is excluded; what it leaves open is left out. The rate is in percent. */
export type AmountSaid = {
  readonly currency?: string
  readonly tax?: 'included' | 'excluded'
  readonly taxRate?: string
  /** The sign that the currency was read from, where several currencies share it: ¥, $, kr. */
  readonly sign?: string
}

/** A cell that was left out while its row came in, and why. */
export type Lost = { readonly column: string | null; readonly because: Text }

export type RowOutcome =
  | ({ readonly row: number; readonly outcome: 'created' | 'changed' | 'unchanged' } & RowTaken)
  | ({ readonly row: number; readonly outcome: 'rejected' } & RowRefused)

export type RowTaken = {
  /** Whose the record is, for the further parts of the same row. */
  readonly customerId?: string
  readonly formerCustomerId?: string
  readonly lost?: readonly Lost[]
  /** What a person should know of how the row was taken, though all of it came in. */
  readonly noted?: readonly Lost[]
}

export type RowRefused = Lost & {
  /** The customers on record that the reason speaks of, and what the row calls its customer where that may be a name of one of them. */
  readonly about?: readonly { readonly id: string; readonly name: string }[]
  readonly called?: string
}

export type ImportOrder = {
  readonly importId: string
  readonly source: string
  /** Nothing may remain: the rows are only tried. */
  readonly dry: boolean
  /** Create a customer that a row refers to and that is not there yet. */
  readonly createMissing: boolean
  readonly defaults: Readonly<Record<string, string>>
}

/** A fault that the integrity report names, with its exact count and some rows to look at. */
export type Fault = {
  readonly name: string
  readonly label: TextOf<readonly [count: number]>
  readonly count: number
  readonly examples: readonly string[]
}

/** What is known of an importable before any row of a file is. */
export type Fillable = Pick<Importable, 'name' | 'label' | 'fields'>

/** What the importer can fill. Records are undone from `record_changes`; what is not a record brings its own `undo`. */
export type Importable = {
  readonly name: string
  readonly label: Text
  readonly fields: readonly ImportField[]
  store(context: Context, rows: readonly ImportRow[], order: ImportOrder): Promise<readonly RowOutcome[]>
  /**
   * What a row without an id is known by: rows that say the same are counted over the whole file (`occurrence`), so that five coffees
   * are five and the same file again adds none. `null` where the row bears an id.
   */
  likeness?(row: ImportRow, order: ImportOrder): string | null
  /**
   * Which record a row without an id is about: rows of one record are taken together like rows of one id. `null` where nothing tells;
   * the likeness of rows tells how often something happened, this tells that it is the same.
   */
  recordKey?(row: ImportRow): string | null
  /** Why a row cannot be about the record of an earlier row that bears its id: it is refused instead of being laid over that one. */
  cannotBe?(row: ImportRow, first: ImportRow): Lost | null
  /** Where two rows of one record are laid over each other: what has to hold otherwise than that the upper one covers the lower. */
  settle?(laid: ImportRow, over: ImportRow, under: ImportRow): ImportRow
  /** Before the first row of a run: what an earlier run of the same import counted is forgotten. */
  begin?(context: Context, importId: string): Promise<void>
  undo?(context: Context, importId: string): Promise<number>
  faults?(context: Context, importId: string): Promise<readonly Fault[]>
}
