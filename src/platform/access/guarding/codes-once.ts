import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'

type Asked = { query(statement: string, values?: unknown[]): Promise<{ rowCount: number | null }> }
type Call = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** A code of an authenticator is shown for half a minute and taken a little longer; whoever looks on cannot use it a second time. */
export function codesOnce(pool: Asked): BetterAuthPlugin {
  const isCode = ({ path }: { path?: string | undefined }) => path === '/two-factor/verify-totp'
  return {
    id: 'codes-once',
    hooks: {
      before: [
        {
          matcher: isCode,
          handler: createAuthMiddleware(async (call) => {
            const user = await userOf(call)
            if (user === undefined) return
            await pool.query(`DELETE FROM "usedCode" WHERE "usedAt" < now() - interval '5 minutes'`)
            const { rowCount } = await pool.query(
              'INSERT INTO "usedCode" ("userId", "code") VALUES ($1, $2) ON CONFLICT DO NOTHING',
              [user, codeOf(call)],
            )
            if (rowCount === 0) throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: used })
          }),
        },
      ],
      after: [
        {
          matcher: isCode,
          handler: createAuthMiddleware(async (call) => {
            const { returned } = call.context
            if (!isAPIError(returned)) return
            const user = returned.body?.code === 'CODE_USED' ? undefined : await userOf(call)
            if (user === undefined) return
            await pool.query('DELETE FROM "usedCode" WHERE "userId" = $1 AND "code" = $2', [user, codeOf(call)])
          }),
        },
      ],
    },
  }
}

const used = 'This code has been used. Wait for the next one.'

function codeOf(call: Call): string {
  return String(call.body?.code).slice(0, 100)
}

/** Whose code it is: of the session, or of the one who has given the password and is asked for it. */
async function userOf(call: Call): Promise<string | undefined> {
  const session = await getSessionFromCtx(call)
  if (session) return session.user.id
  const { name } = call.context.createAuthCookie('two_factor')
  const asked = await call.getSignedCookie(name, call.context.secret)
  if (typeof asked !== 'string') return undefined
  return (await call.context.internalAdapter.findVerificationValue(asked))?.value
}
