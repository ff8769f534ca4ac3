import type { Text } from './words.ts'

/** What people read for what a room has: exported as `names` from its `names.ts`, for the browser as well. */
export type Names = {
  /** Its audited records, by table. */
  readonly records?: Readonly<Record<string, RecordNames>>
  /** Columns of its records, where they mean the same in each of them; rooms further on call theirs of that name the same. */
  readonly fields?: Readonly<Record<string, Text>>
  /** What it does by itself, by the name under which it is scheduled, ordered or listens. */
  readonly works?: Readonly<Record<string, Text>>
  /** The columns that it gives to the list of customers. */
  readonly columns?: Readonly<Record<string, ColumnNames>>
  /** Where changes come from, by what stands before the colon of their source. */
  readonly sources?: Readonly<Record<string, Text>>
}

/** A column of the list of customers: what it is called, and how its values are shown. */
export type ColumnNames = { readonly label: Text; readonly kind: 'number' | 'date' | 'text' }

type RecordNames = {
  readonly name: Text
  /** How it is counted where it moves with its customer. */
  readonly moved?: Text
  /** Columns that mean something else here than in other records. */
  readonly fields?: Readonly<Record<string, Text>>
  /** What the choices of a column are called. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, Text>>>>
}

/** What the rooms, in the order of the table of contents, call what they have; `undefined` where nobody named it. */
export function namesOf(rooms: readonly Names[]) {
  const first = <Found>(find: (room: Names) => Found | undefined) => {
    for (const room of rooms) {
      const found = find(room)
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    /** The kinds of records that are audited. */
    records: rooms.flatMap(({ records = {} }) => Object.entries(records).map(([table, { name }]) => ({ table, name }))),
    columns: Object.assign({}, ...rooms.map(({ columns }) => columns)) as Readonly<Record<string, ColumnNames>>,
    work: (name: string) => first(({ works }) => works?.[name]),
    source: (name: string) => first(({ sources }) => sources?.[name]),
    record: (table: string) => first(({ records }) => records?.[table]?.name),
    choice: (table: string, column: string, value: string) =>
      first(({ records }) => records?.[table]?.choices?.[column]?.[value]),
    moved: (table: string) => first(({ records }) => records?.[table]?.moved),
    /** Its own word, else that of its room, else that of the nearest room above. */
    field(table: string, column: string): Text | undefined {
      const at = rooms.findIndex(({ records }) => records?.[table] !== undefined)
      const own = rooms[at]?.records?.[table]?.fields?.[column]
      return own ?? rooms.slice(0, at + 1).findLast(({ fields }) => fields?.[column] !== undefined)?.fields?.[column]
    },
  }
}
