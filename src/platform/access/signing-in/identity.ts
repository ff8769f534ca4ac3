import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import type { Config } from '../../config.ts'
import type { Limits } from '../../limits/limits.ts'
import { addressHeader } from '../address-header.ts'
import { codeAfterProvider } from '../guarding/code-after-provider.ts'
import { codesOnce } from '../guarding/codes-once.ts'
import { endOtherSessions } from '../guarding/end-other-sessions.ts'
import { notingPool } from '../guarding/noting-pool.ts'
import { passwordLimit } from '../guarding/password-limit.ts'

export type Identity = ReturnType<typeof openIdentity>

type Grounds = { url: string; secret: string; limits: Limits }

/** Who someone is: passwords, one-time links, TOTP, passkeys and, where configured, OpenID Connect. Nobody signs up uninvited. */
export function openIdentity(config: Config, databaseUrl: string, { url, secret, limits }: Grounds) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    options: '-c search_path=auth',
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const noting = notingPool(pool)
  const known = <Answer>(asked: Promise<Answer>) =>
    asked.catch((problem) => {
      throw noting.lost() ?? problem
    })
  const links = new Map<string, string>()
  const host = new URL(url)
  const auth = betterAuth({
    database: noting,
    secret,
    baseURL: url,
    basePath: '/auth',
    trustedOrigins: [host.origin],
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
    advanced: {
      ipAddress: { ipAddressHeaders: [addressHeader] },
      useSecureCookies: host.protocol === 'https:',
      cookiePrefix: 'meguri',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      passwordLimit({
        take: (...of) => noting.noted(limits.take(...of)),
        giveBack: (...of) => noting.noted(limits.giveBack(...of)),
      }),
      codesOnce({ query: (...asked) => noting.noted(pool.query(...asked)) }),
      endOtherSessions,
      twoFactor({ issuer: 'Meguri' }),
      codeAfterProvider,
      passkey({ rpID: host.hostname, rpName: 'Meguri', origin: host.origin }),
      magicLink({
        disableSignUp: true,
        expiresIn: 60 * 60 * 24,
        storeToken: 'hashed',
        sendMagicLink: async ({ url: link, metadata }) => {
          links.set(String(metadata?.wish), link)
        },
      }),
      ...oidc(config),
    ],
  })
  return {
    /** What fails because the store is away is thrown as what the store said. */
    async handle(request: Request): Promise<Response> {
      const answer = await known(auth.handler(request))
      if (answer.status >= 500 && noting.lost() !== undefined) throw noting.lost()
      return answer
    },
    /** The user of a request's session cookie. */
    async userOf(headers: Headers): Promise<SignedIn | null> {
      const session = await known(auth.api.getSession({ headers }))
      return session
        ? {
            id: session.user.id,
            name: session.user.name,
            email: session.user.email,
            locale: session.user.locale ?? null,
          }
        : null
    },
    /** A link that signs this user in, once, within a day. */
    async signInLink(email: string, callbackURL = '/'): Promise<string> {
      const wish = randomUUID()
      await auth.api.signInMagicLink({ body: { email, callbackURL, metadata: { wish } }, headers: new Headers() })
      const link = links.get(wish)
      links.delete(wish)
      if (!link) throw new Error('The sign-in link could not be made.')
      return link
    },
    async createUser(user: { email: string; name: string; password: string | null; locale: string }): Promise<string> {
      const { internalAdapter, password } = await auth.$context
      const created = await internalAdapter.createUser(
        { email: user.email.toLowerCase(), name: user.name, emailVerified: true, locale: user.locale },
        { method: 'admin' },
      )
      if (user.password !== null) {
        await internalAdapter.linkAccount({
          userId: created.id,
          providerId: 'credential',
          accountId: created.id,
          password: await password.hash(user.password),
        })
      }
      return created.id
    },
    async setPassword(userId: string, fresh: string): Promise<void> {
      const { internalAdapter, password } = await auth.$context
      const hash = await password.hash(fresh)
      const accounts = await internalAdapter.findAccounts(userId)
      if (accounts.some((account) => account.providerId === 'credential'))
        await internalAdapter.updatePassword(userId, hash)
      else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
      await pool.query('UPDATE session SET "byLink" = false WHERE "userId" = $1', [userId])
    },
    /** Whoever came by a link within the hour may choose a password without knowing the one before. */
    async mayRenewPassword(headers: Headers): Promise<{ userId: string; sessionId: string } | null> {
      const present = await known(auth.api.getSession({ headers }))
      const { rows } = await pool.query<{ userId: string; sessionId: string }>(
        `SELECT "userId", id AS "sessionId" FROM session WHERE id = $1 AND "byLink" AND "createdAt" > now() - interval '1 hour'`,
        [present?.session.id],
      )
      return rows[0] ?? null
    },
    endOtherSessions: (userId: string, sessionId: string) =>
      pool.query('DELETE FROM session WHERE "userId" = $1 AND id <> $2', [userId, sessionId]),
    close: () => pool.end(),
  }
}

export type SignedIn = { id: string; name: string; email: string; locale: string | null }

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
