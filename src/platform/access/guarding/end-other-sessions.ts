import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'

/** Whoever changes the password ends every other session, whether or not the caller asks for it. */
export const endOtherSessions: BetterAuthPlugin = {
  id: 'end-other-sessions',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/change-password',
        handler: createAuthMiddleware(async (call) => ({
          context: { ...call, body: { ...call.body, revokeOtherSessions: true } },
        })),
      },
    ],
  },
}
