import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  CompiledQuery,
  type Kysely,
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { withBreaks } from '../work/breaks.ts'

/** What a `COPY … FROM STDIN` reads, handed over as the only parameter of that statement. */
class CopyInput {
  readonly pieces: Iterable<string>
  constructor(pieces: Iterable<string>) {
    this.pieces = pieces
  }
}

/** Sends pieces of text to a `COPY … FROM STDIN` in the transaction of `db`. */
export async function copyInto<Database>(
  db: Kysely<Database>,
  statement: string,
  pieces: Iterable<string>,
): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(statement, [new CopyInput(pieces)]))
}

/**
 * A pool whose connections also know COPY: to Kysely it is a statement like any other, on the connection of its transaction. What begins
 * a transaction goes together with its first statement: whoever waits has one answer to wait for instead of two.
 */
export function copyingPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const present = known.get(client) ?? new CopyingClient(client)
      known.set(client, present)
      return present
    },
    end: () => pool.end(),
  }
}

class CopyingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient
  #beginning: string | null = null
  constructor(client: pg.PoolClient) {
    this.#client = client
  }
  query<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(statement: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    if (typeof statement !== 'string') return (this.#client as PostgresPoolClient).query(statement)
    if (!begins.test(statement)) return this.#send<R>(statement, parameters)
    this.#beginning = statement
    return Promise.resolve(nothing)
  }
  /** Several statements without parameters are one message; of others each has its own answer, which are waited for together. */
  async #send<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const plain: PostgresPoolClient = this.#client
    const [input] = parameters
    const beginning = this.#beginning
    this.#beginning = null
    if (beginning !== null && parameters.length === 0) {
      const answers: unknown = await this.#client.query(`${beginning}; ${statement}`)
      return (answers as PostgresQueryResult<R>[]).at(-1) ?? nothing
    }
    const begun = beginning === null ? null : this.#client.query(beginning)
    const sent =
      input instanceof CopyInput ? copied(this.#client, statement, input) : plain.query<R>(statement, parameters)
    const [answer] = await Promise.all([sent, begun])
    return answer
  }
  release(): void {
    this.#client.release()
  }
}

const begins = /^(begin|start transaction)\b/
const nothing: PostgresQueryResult<never> = { command: 'SELECT', rowCount: 0, rows: [] }

async function copied(
  client: pg.PoolClient,
  statement: string,
  { pieces }: CopyInput,
): Promise<PostgresQueryResult<never>> {
  const copy = client.query(copyFrom(statement))
  await pipeline(Readable.from(withBreaks(pieces), { objectMode: false }), copy)
  return { command: 'INSERT', rowCount: copy.rowCount, rows: [] }
}
