import pg from 'pg'
import type { Config } from '../../config.ts'
import { notingPool } from '../guarding/noting-pool.ts'
import { accounts } from './accounts.ts'
import { linksMade, signInLinks } from './links.ts'
import { sessions } from './sessions.ts'
import { type Grounds, openAuth } from './settings.ts'

export type Identity = ReturnType<typeof openIdentity>

/** Who someone is: passwords, one-time links, TOTP, passkeys and, where configured, OpenID Connect. Nobody signs up uninvited. */
export function openIdentity(config: Config, databaseUrl: string, grounds: Grounds) {
  const pool = openPool(databaseUrl)
  const noting = notingPool(pool)
  const links = linksMade()
  const auth = openAuth(config, grounds, { pool, noting, links })
  const known = <Answer>(asked: Promise<Answer>) =>
    asked.catch((problem) => {
      throw noting.lost() ?? problem
    })
  return {
    /** What fails because the store is away is thrown as what the store said. */
    async handle(request: Request): Promise<Response> {
      const answer = await known(auth.handler(request))
      if (answer.status >= 500 && noting.lost() !== undefined) throw noting.lost()
      return answer
    },
    ...sessions(auth, pool, known),
    ...signInLinks(auth, links),
    ...accounts(auth, pool),
    close: () => pool.end(),
  }
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    options: '-c search_path=auth',
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
