import { passkey } from '@better-auth/passkey'
import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth'
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { Limits } from '../../limits/limits.ts'
import { addressHeader } from '../address-header.ts'
import { codeAfterProvider } from '../guarding/code-after-provider.ts'
import { codesOnce } from '../guarding/codes-once.ts'
import { endOtherSessions } from '../guarding/end-other-sessions.ts'
import type { NotingPool } from '../guarding/noting-pool.ts'
import { passwordLimit } from '../guarding/password-limit.ts'
import type { LinksMade } from './links.ts'

export type Grounds = { readonly url: string; readonly secret: string; readonly limits: Limits }
type Under = { readonly pool: pg.Pool; readonly noting: NotingPool; readonly links: LinksMade }
export type Auth = ReturnType<typeof openAuth>

/** What is so in every house. */
const settings = {
  basePath: '/auth',
  logger: { disabled: true },
  telemetry: { enabled: false },
  user: { additionalFields: { locale: { type: 'string', required: false } } },
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
  session: {
    expiresIn: 60 * 60 * 24 * 14,
    updateAge: 60 * 60 * 24,
    additionalFields: { byLink: { type: 'boolean', required: false, input: false } },
  },
  databaseHooks: {
    session: {
      create: {
        before: async (session, context) => ({
          data: { ...session, byLink: context?.path === '/magic-link/verify' },
        }),
      },
    },
  },
  // Links are made for the operator alone; nobody can have one made through the open door.
  disabledPaths: ['/sign-in/magic-link'],
  // What a provider says of an address links nothing: an account is linked by its owner, signed in, and known by its subject from then on.
  account: { accountLinking: { enabled: true, disableImplicitLinking: true, trustedProviders: [] } },
  onAPIError: { errorURL: '/sign-in' },
  // Its doors have the limits of the house, which all processes share.
  rateLimit: { enabled: false },
} satisfies BetterAuthOptions

export function openAuth(config: Config, { url, secret, limits }: Grounds, { pool, noting, links }: Under) {
  const host = new URL(url)
  return betterAuth({
    ...settings,
    database: noting,
    secret,
    baseURL: url,
    trustedOrigins: [host.origin],
    advanced: {
      ipAddress: { ipAddressHeaders: [addressHeader] },
      useSecureCookies: host.protocol === 'https:',
      cookiePrefix: 'meguri',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    // In the order in which their hooks run.
    plugins: [
      codesOnce({ query: (...asked) => noting.noted(pool.query(...asked)) }),
      endOtherSessions,
      twoFactor({ issuer: 'Meguri' }),
      codeAfterProvider,
      passwordLimit({
        take: (...of) => noting.noted(limits.take(...of)),
        giveBack: (...of) => noting.noted(limits.giveBack(...of)),
      }),
      passkey({ rpID: host.hostname, rpName: 'Meguri', origin: host.origin }),
      magicLink({
        disableSignUp: true,
        expiresIn: 60 * 60 * 24,
        storeToken: 'hashed',
        sendMagicLink: async ({ url: link, metadata }) => links.keep(String(metadata?.wish), link),
      }),
      ...oidc(config),
    ],
  })
}

function oidc(config: Config): BetterAuthPlugin[] {
  if (!config.oidc) return []
  const { issuer, clientId, clientSecret } = config.oidc
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  return [
    genericOAuth({
      config: [
        {
          providerId: 'oidc',
          discoveryUrl,
          clientId,
          clientSecret,
          scopes: ['openid', 'profile', 'email'],
          pkce: true,
          disableSignUp: true,
          requireIdTokenVerification: true,
        },
      ],
    }),
  ]
}
