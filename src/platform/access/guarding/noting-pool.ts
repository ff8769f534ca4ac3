import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { passesByItself } from '../../stores/store-down.ts'

/** A library that answers every failure of its store with one of its own is asked through this pool, which knows what the store said. */
export type NotingPool = PostgresPool & {
  /** What the store said last when it was away, unless that is some seconds ago. */
  lost(): unknown
  /** The same of what is asked beside the pool. */
  readonly noted: Noted
}

type Noted = <Answer>(asked: Promise<Answer>) => Promise<Answer>

const rememberedFor = 3_000

export function notingPool(pool: pg.Pool): NotingPool {
  let last: { problem: unknown; at: number } | undefined
  const noted: Noted = async (asked) => {
    try {
      return await asked
    } catch (problem) {
      if (passesByItself(problem)) last = { problem, at: performance.now() }
      throw problem
    }
  }
  return {
    connect: async () => new NotingClient(await noted(pool.connect()), noted),
    end: () => pool.end(),
    noted,
    lost: () => (last && performance.now() - last.at < rememberedFor ? last.problem : undefined),
  }
}

class NotingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient
  readonly #noted: Noted
  constructor(client: pg.PoolClient, noted: Noted) {
    this.#client = client
    this.#noted = noted
  }
  query<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(statement: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    const plain: PostgresPoolClient = this.#client
    return typeof statement === 'string' ? this.#noted(plain.query<R>(statement, parameters)) : plain.query(statement)
  }
  release(): void {
    this.#client.release()
  }
}
