/** A file's bytes, wherever they lie. */
export type Bytes = { readonly size: number; stream(from: number, to: number): AsyncIterable<Uint8Array> }

export type FileRow = {
  /** Counted from 1 as a spreadsheet counts: a record whose cells contain line breaks is one row. */
  readonly row: number
  readonly cells: readonly string[]
  /** How much of the file is read by now, 0 to 1. */
  readonly share: number
  /** Why the file could not be taken apart from here on. */
  readonly broken?: string
}
