/** The ClickHouse store as one workspace sees it. Every statement must name `{workspace:UUID}`; anything else is refused. */
export type Facts = {
  /** All rows of a SELECT. 64-bit integers and decimals come as strings, DateTime64 as ISO strings; cast in SQL where a number is meant. */
  all<Row>(sql: string, parameters?: FactsParameters): Promise<Row[]>
  /** The first row, or `undefined`. */
  first<Row>(sql: string, parameters?: FactsParameters): Promise<Row | undefined>
  /** A statement without an answer: `INSERT … SELECT`, `DELETE FROM`. */
  run(sql: string, parameters?: FactsParameters): Promise<void>
  /** Inserts rows; the workspace is added to each. Durable when it returns. */
  insert(table: string, rows: readonly Record<string, unknown>[]): Promise<void>
}

export type FactsParameters = Readonly<Record<string, unknown>>

/** Stands in an id for a customer, a person or a scorecard that is not known, or not there. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** An instant as a parameter of type DateTime64 takes it. */
export function stamp(instant: Date): string {
  return instant.toISOString().replace('T', ' ').replace('Z', '')
}

/** A long list is asked for part by part: parameters stand in the address of a request, which ClickHouse lets grow to a megabyte. */
export async function inParts<Item, Row>(
  list: readonly Item[],
  ask: (part: readonly Item[]) => Promise<readonly Row[]>,
  size = 10_000,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < list.length; from += size) rows.push(...(await ask(list.slice(from, from + size))))
  return rows
}
