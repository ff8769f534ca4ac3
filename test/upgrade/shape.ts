import { ownFacts } from '../../src/platform/backup/tables.ts'
import type { Stores } from '../../src/platform/stores/stores.ts'

type Open = Pick<Stores, 'pools' | 'facts'>

/** Every table, column, view, index, constraint, trigger, policy and function of both stores, as the stores themselves tell them. */
export async function shapeOf({ pools, facts }: Open): Promise<Readonly<Record<string, readonly string[]>>> {
  const shape: Record<string, readonly string[]> = {}
  for (const [kind, query] of Object.entries(inRecords)) {
    const { rows } = await pools.owner.query<{ told: string }>(`SELECT told FROM (${query}) AS t (told) ORDER BY 1`)
    shape[kind] = rows.map((row) => row.told)
  }
  const query = `SELECT create_table_query AS told FROM system.tables WHERE database = currentDatabase() ORDER BY name`
  const rows = await (await facts.client.query({ query, format: 'JSONEachRow' })).json<{ told: string }>()
  // The name of the database and the id of a table are those of this one place.
  shape.facts = rows.map(({ told }) => told.replaceAll(/\b\w+\.(?=\w)|UUID '[^']*' /g, ''))
  return shape
}

const ours = `n.nspname IN ('public', 'auth')`

const inRecords = {
  columns: `SELECT concat_ws(' ', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${ours} AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped`,
  views: `SELECT c.relname || ' ' || pg_get_viewdef(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND c.relkind = 'v'`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname IN ('public', 'auth')`,
  constraints: `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid)
    FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE ${ours}`,
  triggers: `SELECT pg_get_triggerdef(t.oid) || ' ' || tgenabled::text FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND NOT tgisinternal`,
  policies: `SELECT concat_ws(' ', tablename, policyname, cmd, roles, qual, with_check) FROM pg_policies
    WHERE schemaname IN ('public', 'auth')`,
  functions: `SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${ours} AND p.prokind IN ('f', 'p')`,
  rights: `SELECT concat_ws(' ', table_name, privilege_type) FROM information_schema.role_table_grants WHERE grantee = 'meguri_app'`,
}

/** Rows of each table, of facts that are only ever added to. */
export async function countsOf({ pools, facts }: Open): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const { rows } = await pools.owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'auth') AND tablename <> 'meguri_migrations' ORDER BY 1`,
  )
  for (const { name } of rows)
    counts[name] = Number((await pools.owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${name}`)).rows[0]?.n)
  for (const { name, engine } of await ownFacts(pools.owner, facts.client)) {
    if (engine !== 'MergeTree') continue
    const answer = await facts.client.query({ query: `SELECT count() AS n FROM ${name}`, format: 'JSONEachRow' })
    counts[name] = Number((await answer.json<{ n: string }>())[0]?.n)
  }
  return counts
}
