import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { addressHeader } from './address-header.ts'
import { codesOnce } from './guarding/codes-once.ts'
import { endOtherSessions } from './guarding/end-other-sessions.ts'
import { passwordLimit } from './guarding/password-limit.ts'

export type Identity = ReturnType<typeof openIdentity>

type Grounds = { url: string; secret: string; clock: Clock }

/** Who someone is: passwords, one-time links, TOTP, passkeys and, where configured, OpenID Connect. Nobody signs up uninvited. */
export function openIdentity(config: Config, databaseUrl: string, { url, secret, clock }: Grounds) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, options: '-c search_path=auth' })
  pool.on('error', () => undefined)
  const links = new Map<string, string>()
  const host = new URL(url)
  const auth = betterAuth({
    database: pool,
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
    account: { accountLinking: { enabled: true, trustedProviders: ['oidc'] } },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/*': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
        '/magic-link/*': { window: 60, max: 30 },
      },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [addressHeader] },
      useSecureCookies: host.protocol === 'https:',
      cookiePrefix: 'meguri',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      passwordLimit(clock),
      codesOnce(pool),
      endOtherSessions,
      twoFactor({ issuer: 'Meguri' }),
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
    handle: auth.handler,
    /** The user of a request's session cookie. */
    async userOf(headers: Headers): Promise<SignedIn | null> {
      const session = await auth.api.getSession({ headers })
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
      const present = await auth.api.getSession({ headers })
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
          disableImplicitSignUp: true,
        },
      ],
    }),
  ]
}
