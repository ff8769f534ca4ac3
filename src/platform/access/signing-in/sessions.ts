import type pg from 'pg'
import type { Auth } from './settings.ts'

export type SignedIn = { id: string; name: string; email: string; locale: string | null }
type Known = <Answer>(asked: Promise<Answer>) => Promise<Answer>

export function sessions({ api }: Auth, pool: pg.Pool, known: Known) {
  return {
    /** The user of a request's session cookie. */
    async userOf(headers: Headers): Promise<SignedIn | null> {
      const session = await known(api.getSession({ headers }))
      if (!session) return null
      const { id, name, email, locale } = session.user
      return { id, name, email, locale: locale ?? null }
    },
    /** Whoever came by a link within the hour may choose a password without knowing the one before. */
    async mayRenewPassword(headers: Headers): Promise<{ userId: string; sessionId: string } | null> {
      const present = await known(api.getSession({ headers }))
      const { rows } = await pool.query<{ userId: string; sessionId: string }>(
        `SELECT "userId", id AS "sessionId" FROM session WHERE id = $1 AND "byLink" AND "createdAt" > now() - interval '1 hour'`,
        [present?.session.id],
      )
      return rows[0] ?? null
    },
    endOtherSessions: (userId: string, sessionId: string) =>
      pool.query('DELETE FROM session WHERE "userId" = $1 AND id <> $2', [userId, sessionId]),
  }
}
