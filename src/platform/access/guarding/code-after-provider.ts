import { randomBytes } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'

type Call = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** As long as it takes to look at the authenticator, in seconds; the same as after a password. */
const patience = 600

/**
 * Whoever has a second factor is asked for it also after the provider has said who they are, unless the provider says that it asked for
 * one itself. What the provider says was signed by it: its token has been checked by the time we read it.
 */
export const codeAfterProvider: BetterAuthPlugin = {
  id: 'code-after-provider',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path !== undefined && /^\/(callback\/|oauth2\/|sign-in\/social$)/.test(path),
        handler: createAuthMiddleware(async (call) => {
          const fresh = call.context.newSession
          if (!fresh?.user.twoFactorEnabled || (await askedByProvider(call, fresh.user.id))) return
          deleteSessionCookie(call, true)
          await call.context.internalAdapter.deleteSession(fresh.session.token)
          call.context.setNewSession(null)
          await askForCode(call, fresh.user.id)
          throw call.redirect(`/sign-in?step=code&next=${encodeURIComponent(goalOf(call))}`)
        }),
      },
    ],
  },
}

/** What the two-factor plugin keeps of somebody who has given the password and is asked for the code. */
async function askForCode(call: Call, userId: string): Promise<void> {
  const { internalAdapter, secret } = call.context
  const { name, attributes } = call.context.createAuthCookie('two_factor', { maxAge: patience })
  const identifier = `2fa-${randomBytes(15).toString('base64url')}`
  const expiresAt = new Date(Date.now() + patience * 1000)
  await internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt })
  await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt })
  await call.setSignedCookie(name, identifier, secret, attributes)
}

/** Methods of RFC 8176 that are more than a password, and contexts that stand for several factors. */
const further = new Set(['mfa', 'mca', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm', 'sms', 'tel'])
const contexts = new Set([
  'phr',
  'phrh',
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
])

async function askedByProvider(call: Call, userId: string): Promise<boolean> {
  const accounts = await call.context.internalAdapter.findAccounts(userId)
  const { amr, acr } = claimsOf(accounts.find(({ providerId }) => providerId === 'oidc')?.idToken)
  return (Array.isArray(amr) && amr.some((one) => further.has(String(one)))) || contexts.has(String(acr))
}

function claimsOf(token: string | null | undefined): { amr?: unknown; acr?: unknown } {
  try {
    return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return {}
  }
}

/** Where the provider's answer would have led. */
function goalOf({ context }: Call): string {
  const goal = isAPIError(context.returned) ? new Headers(context.returned.headers).get('location') : null
  return goal?.startsWith('/') && !goal.startsWith('//') ? goal : '/'
}
