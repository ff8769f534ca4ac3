import type { ClickHouseClient } from '@clickhouse/client'
import type { WhoseFacts } from '../furnishing/contributions.ts'
import type { Facts } from '../stores/facts.ts'

/** What the wall needs to know: which customers may be seen, and which column of each table of facts names one. */
export type Seen = { readonly customers: readonly string[]; readonly tables: ReadonlyMap<string, string | null> }

/**
 * The facts for who sees some customers: every table that a statement names is read as if it held these customers alone, also where the
 * statement does not ask for that. Nothing is written, and a statement that brings settings of its own is refused: they would win.
 */
export function factsOfSome(facts: Facts, seen: () => Promise<Seen>): Facts {
  const all: Facts['all'] = async (statement, parameters) => facts.all(behind(statement, await seen()), parameters)
  return {
    all,
    first: async <Row>(statement: string, parameters?: Parameters<Facts['first']>[1]) =>
      (await all<Row>(statement, parameters))[0],
    run: refuse,
    insert: refuse,
  }
}

async function refuse(): Promise<never> {
  throw new Error('Who sees some customers writes no facts.')
}

/** Exported for its test. A customer is named by the shape of an id alone, so that nothing else can stand in a statement. */
export function behind(statement: string, { customers, tables }: Seen): string {
  if (/\bSETTINGS\b/i.test(statement))
    throw new Error(`A statement behind the wall has no settings: ${statement.slice(0, 200)}`)
  const strange = customers.find((id) => !/^[0-9a-f-]{36}$/.test(id))
  if (strange !== undefined) throw new Error('A customer is known by an id alone.')
  const list = customers.map((id) => `''${id}''`).join(', ')
  const filters = [...tables]
    .filter(([table]) => new RegExp(`\\b${table}\\b`).test(statement))
    .map(([table, column]) => {
      const theirs = column === null || customers.length === 0 ? '0' : `${column} IN (${list})`
      return `'${table}': '${theirs}'`
    })
  if (filters.length === 0)
    throw new Error(`A statement behind the wall reads tables of facts: ${statement.slice(0, 200)}`)
  return `${statement}\nSETTINGS additional_table_filters = {${filters.join(', ')}}, max_query_size = ${longest}`
}

const longest = 20_000_000

/** Every table of facts and its column that names the customer; `null` where none does, and nothing of it is shown. */
export async function tablesOfFacts(
  client: ClickHouseClient,
  whose: readonly WhoseFacts[],
): Promise<Map<string, string | null>> {
  const query = `SELECT name, (database, name) IN (SELECT database, table FROM system.columns WHERE name = 'customer_id') AS named
    FROM system.tables WHERE database = currentDatabase()`
  const rows = await (await client.query({ query, format: 'JSONEachRow' })).json<{ name: string; named: number }>()
  const ofRow = (name: string) => whose.find(({ table }) => table === name.replace(/_local$/, ''))?.column ?? null
  return new Map(rows.map(({ name, named }) => [name, named === 1 ? 'customer_id' : ofRow(name)]))
}
