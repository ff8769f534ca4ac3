import { passkey } from '@better-auth/passkey'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import type { Config } from '../config.ts'

export type Identity = ReturnType<typeof openIdentity>

/** Who someone is: passwords, one-time links, TOTP, passkeys and, where configured, OpenID Connect. Nobody signs up uninvited. */
export function openIdentity(config: Config, databaseUrl: string, url: string, secret: string) {
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
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    account: { accountLinking: { enabled: true, trustedProviders: ['oidc'] } },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 100,
      customRules: { '/sign-in/*': { window: 60, max: 10 }, '/two-factor/*': { window: 60, max: 10 } },
    },
    advanced: {
      useSecureCookies: host.protocol === 'https:',
      cookiePrefix: 'meguri',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      twoFactor({ issuer: 'Meguri' }),
      passkey({ rpID: host.hostname, rpName: 'Meguri', origin: host.origin }),
      magicLink({
        disableSignUp: true,
        expiresIn: 60 * 60 * 24,
        sendMagicLink: async ({ email, url: link }) => {
          links.set(email, link)
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
    async signInLink(email: string): Promise<string> {
      await auth.api.signInMagicLink({ body: { email, callbackURL: '/' }, headers: new Headers() })
      const link = links.get(email)
      links.delete(email)
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
    },
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
