/**
 * The cluster form of one statement: a table becomes a replicated local table and a distributed table of the plain name in
 * front of it, sharded by customer (by record where there is no customer). Without a cluster the statement stays as it is.
 */
export function forCluster(statement: string, cluster: string | undefined): string[] {
  if (!cluster) return [statement]
  const table = /^CREATE TABLE IF NOT EXISTS (\w+)\s*\(/.exec(statement)?.[1]
  const altered = /^ALTER TABLE (\w+) (ADD|MODIFY) COLUMN\b/.exec(statement)?.[1]
  if (altered) return [onCluster(statement, cluster), statement.replace(altered, `${altered} ON CLUSTER '${cluster}'`)]
  if (!table) return [onCluster(statement, cluster)]
  const local = statement
    .replace(`CREATE TABLE IF NOT EXISTS ${table}`, `CREATE TABLE IF NOT EXISTS ${table}_local ON CLUSTER '${cluster}'`)
    .replace(/ENGINE = (Replacing|Summing|Aggregating)?MergeTree(\(([^)]*)\))?/, (_, kind = '', __, rest = '') => {
      const words = [`'/clickhouse/tables/{shard}/{database}/${table}'`, "'{replica}'", ...(rest ? [rest] : [])]
      return `ENGINE = Replicated${kind}MergeTree(${words.join(', ')})`
    })
  const key = /\bcustomer_id UUID\b/.test(statement) ? 'customer_id' : /\bid UUID\b/.test(statement) ? 'id' : undefined
  const shard = key ? `cityHash64(${key})` : 'rand()'
  const front = `CREATE TABLE IF NOT EXISTS ${table} ON CLUSTER '${cluster}' AS ${table}_local ENGINE = Distributed('${cluster}', currentDatabase(), '${table}_local', ${shard})`
  return [local, front]
}

/**
 * ALTERs change the local table, and those of a column also the distributed one in front of it; views and drops are made on every node. A view that fills a table reads what arrives at its own
 * node and writes it there: both tables are sharded alike.
 */
function onCluster(statement: string, cluster: string): string {
  return statement
    .replace(/^ALTER TABLE (\w+)/, `ALTER TABLE $1_local ON CLUSTER '${cluster}'`)
    .replace(/^(DROP TABLE|DROP VIEW)( IF EXISTS)? (\w+)/, `$1$2 $3 ON CLUSTER '${cluster}'`)
    .replace(/^CREATE VIEW IF NOT EXISTS (\w+)/, `CREATE VIEW IF NOT EXISTS $1 ON CLUSTER '${cluster}'`)
    .replace(
      /^CREATE MATERIALIZED VIEW IF NOT EXISTS (\w+) TO (\w+)([\s\S]*\bFROM) (\w+)/,
      `CREATE MATERIALIZED VIEW IF NOT EXISTS $1 ON CLUSTER '${cluster}' TO $2_local$3 $4_local`,
    )
}
