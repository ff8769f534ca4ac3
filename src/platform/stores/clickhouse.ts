import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ClickHouseClient, type ClickHouseSettings, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import type { Config } from '../config.ts'
import { bound } from './binding.ts'
import type { Facts, FactsParameters } from './facts.ts'

type ChdbConnection = ReturnType<typeof createChdbConnection>
type ClientOptions = NonNullable<Parameters<typeof createClient>[0]>

export type FactsStore = {
  readonly client: ClickHouseClient
  /** For what nobody waits for: while a statement of the other is being answered, one of this waits. */
  readonly background: ClickHouseClient
  /** The store as one workspace sees it, on one day in its zone: a statement may name `{today:Date32}` and `{zone:String}`. */
  of(workspaceId: string, today?: string, zone?: string, wish?: { givesWay?: boolean }): Facts
  close(): Promise<void>
}

const settings: ClickHouseSettings = {
  date_time_input_format: 'best_effort',
  date_time_output_format: 'iso',
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  output_format_json_quote_denormals: 0,
  join_use_nulls: 1,
  // A query too large for the machine ends with an error, not with the machine.
  max_memory_usage: String(1_500_000_000),
  max_bytes_before_external_group_by: String(600_000_000),
  max_bytes_before_external_sort: String(600_000_000),
  max_execution_time: 120,
  // Sorting a million ids to look for them in an index costs ten times what looking each row up in the set does.
  use_index_for_in_with_subqueries_max_values: '50000',
  // To compile a statement costs as much as it takes to analyse it ten times, and each change of a rule makes another statement.
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
}

/** Statements of the same number wait for each other's threads alone; one of a higher number stops reading while one of a lower is at work. */
const first: ClickHouseSettings = { ...settings, priority: '1' }
const afterwards: ClickHouseSettings = { ...settings, priority: '2', low_priority_query_wait_time_ms: '100' }

/** Long enough for a list of many ids, in bytes. A connection keeps what it was told last: nobody tells it less. */
export const longestStatement = String(2 ** 26)

/**
 * What is bound stands in the statement itself: a list of many ids as well. Statements run beside each other: what they hold together is
 * bounded as what each of them holds is.
 */
const ownProcess: ClickHouseSettings = {
  max_query_size: longestStatement,
  max_memory_usage_for_user: String(3_000_000_000),
}

/** A long statement keeps its connection alive by saying how far it is. */
const patience: ClickHouseSettings = { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: '20000' }

/** ClickHouse: in this process over the data folder, or the server at CLICKHOUSE_URL. The same statements run in both. */
export function openFacts(config: Pick<Config, 'clickhouseUrl' | 'data'>): FactsStore {
  const open = (told: ClickHouseSettings, connections: number) =>
    config.clickhouseUrl
      ? remote(config.clickhouseUrl, told)
      : embedded(join(config.data, 'facts'), { ...told, ...ownProcess }, connections)
  const client = open(first, 8)
  const background = open(afterwards, 4)
  return {
    client,
    background,
    of: (workspaceId, today, zone, { givesWay = false } = {}) =>
      factsOf(givesWay ? background : client, workspaceId, today, zone),
    close: async () => {
      await background.close()
      await client.close()
    },
  }
}

function remote(url: string, told: ClickHouseSettings): ClickHouseClient {
  return createClient({
    url,
    clickhouse_settings: { ...told, ...patience },
    request_timeout: 130_000,
    max_open_connections: 20,
  })
}

/**
 * One connection does one statement at a time: with a single one every list would wait for whatever computes or comes in just then.
 * Each statement takes the connection that has least to do; all of them see the same data.
 */
type Lane = { readonly connection: ChdbConnection; settled: Promise<unknown> | undefined; busy: number }

/**
 * A connection is told its settings once. Sent along with each statement they become statements before it, every one of which reads
 * what follows anew: an insert of a few megabytes then takes four times as long, a list twice.
 */
async function ready(lane: Lane, settings: ClickHouseSettings): Promise<ChdbConnection> {
  const query = Object.entries(settings)
    .map(([name, value]) => `SET ${name} = '${value}'`)
    .join('; ')
  lane.settled ??= lane.connection.command({ query })
  try {
    await lane.settled
  } catch (problem) {
    // The next statement tells them again.
    lane.settled = undefined
    throw problem
  }
  return lane.connection
}

function embedded(path: string, told: ClickHouseSettings, connections: number): ClickHouseClient {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const lanes = Array.from(
    { length: connections },
    (): Lane => ({ connection: createChdbConnection({ path }), settled: undefined, busy: 0 }),
  )
  const onFreest =
    <Given extends object, Answer>(act: (connection: ChdbConnection, given: Given) => Promise<Answer>) =>
    async (given: Given): Promise<Answer> => {
      const lane = lanes.reduce((freest, one) => (one.busy < freest.busy ? one : freest))
      lane.busy += 1
      try {
        return await act(await ready(lane, told), inWords(given))
      } finally {
        lane.busy -= 1
      }
    }
  // The two packages declare the same interface twice; a private field of one class keeps the compiler from seeing it.
  const connection: unknown = {
    query: onFreest((to, given: Parameters<ChdbConnection['query']>[0]) => to.query(given)),
    exec: onFreest((to, given: Parameters<ChdbConnection['exec']>[0]) => to.exec(given)),
    command: onFreest((to, given: Parameters<ChdbConnection['command']>[0]) => to.command(given)),
    insert: onFreest((to, given: Parameters<ChdbConnection['insert']>[0]) => to.insert(given)),
    ping: onFreest((to, given: Parameters<ChdbConnection['ping']>[0]) => to.ping(given)),
    close: async () => {
      await Promise.allSettled(lanes.map((lane) => lane.settled))
      await Promise.all(lanes.map((lane) => lane.connection.close()))
    },
  }
  return createClient({ connection: connection as ClientOptions['connection'] & {} })
}

type Told = { readonly query?: string; readonly query_params?: FactsParameters }

function inWords<Given extends object>(given: Given): Given {
  const { query, query_params }: Told = given
  if (query === undefined || query_params === undefined) return given
  return { ...given, query: bound(query, query_params), query_params: undefined }
}

function factsOf(client: ClickHouseClient, workspaceId: string, today?: string, zone?: string): Facts {
  const asked = (sql: string, parameters: FactsParameters) => {
    if (!sql.includes('{workspace:UUID}'))
      throw new Error(`A statement on the facts must name {workspace:UUID}: ${sql.slice(0, 200)}`)
    return {
      query: sql,
      query_params: { ...(today && { today }), ...(zone && { zone }), ...parameters, workspace: workspaceId },
    }
  }
  const all = async <Row>(sql: string, parameters: FactsParameters = {}) => {
    const answer = await client.query({ ...asked(sql, parameters), format: 'JSONEachRow' })
    return answer.json<Row>()
  }
  return {
    all,
    first: async <Row>(sql: string, parameters?: FactsParameters) => (await all<Row>(sql, parameters))[0],
    run: async (sql, parameters = {}) => {
      await client.command(asked(sql, parameters))
    },
    insert: async (table, rows) => {
      if (rows.length === 0) return
      const values = rows.map((row) => ({ ...row, workspace_id: workspaceId }))
      await client.insert({ table, values, format: 'JSONEachRow' })
    },
  }
}
