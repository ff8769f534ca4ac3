import type pg from 'pg'
import type { Auth } from './settings.ts'

type NewUser = { email: string; name: string; password: string | null; locale: string }

/** Who has an account, and with which password: what we do ourselves, past every door. */
export function accounts(auth: Auth, pool: pg.Pool) {
  return {
    async createUser(user: NewUser): Promise<string> {
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
      const present = await internalAdapter.findAccounts(userId)
      if (present.some((account) => account.providerId === 'credential'))
        await internalAdapter.updatePassword(userId, hash)
      else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
      await pool.query('UPDATE session SET "byLink" = false WHERE "userId" = $1', [userId])
    },
  }
}
