import { createHash, randomUUID } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import type { Limits } from '../../limits/limits.ts'

type Call = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

const halfAYear = 60 * 60 * 24 * 180

/** Where a password is tried, and for whom: nothing else that a body says counts. */
const triedAt: Readonly<Record<string, (call: Call) => Promise<string>>> = {
  '/sign-in/email': ofAccount,
  '/change-password': ofSession,
  '/two-factor/enable': ofSession,
  '/two-factor/disable': ofSession,
}
const codes = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])

/**
 * Wherever a password is tried, the tries are counted for its account, whatever address they come from. A browser that has
 * signed in to the account with its password before has a count of its own, so that strangers who try cannot keep its owner out.
 * It stands behind the second factor in the list of plugins: where a code is asked for, nobody has signed in yet.
 */
export function passwordLimit(limits: Pick<Limits, 'take' | 'giveBack'>): BetterAuthPlugin {
  return {
    id: 'password-limit',
    hooks: {
      before: [
        {
          matcher: ({ path }) => triedBy(path) !== undefined,
          handler: createAuthMiddleware(async (call) => {
            const of = await triedBy(call.path)?.(call)
            const wait = of === undefined ? 0 : await limits.take('passwords', of)
            if (wait === 0) return
            const headers = { 'retry-after': String(wait), 'x-retry-after': String(wait) }
            throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_PASSWORDS', message: tooMany }, headers)
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => triedBy(path) !== undefined,
          handler: createAuthMiddleware(async (call) => {
            if (isAPIError(call.context.returned)) return
            const of = await triedBy(call.path)?.(call)
            if (of !== undefined) await limits.giveBack('passwords', of)
            if (call.path === '/sign-in/email') await remember(call)
          }),
        },
        {
          matcher: ({ path }) => path !== undefined && codes.has(path),
          handler: createAuthMiddleware(async (call) => {
            if (!isAPIError(call.context.returned) && (await wasAskedForCode(call))) await remember(call)
          }),
        },
      ],
    },
  }
}

const tooMany = 'Too many passwords were tried for this account. Wait a moment.'

function triedBy(path: string | undefined) {
  return path !== undefined && Object.hasOwn(triedAt, path) ? triedAt[path] : undefined
}

async function ofAccount(call: Call): Promise<string> {
  const email = String(call.body?.email)
  return (await knownAs(call, email)) ?? accountOf(email)
}

async function ofSession(call: Call): Promise<string> {
  return `session of ${(await getSessionFromCtx(call))?.user.id ?? 'nobody'}`
}

async function wasAskedForCode(call: Call): Promise<boolean> {
  const { name } = call.context.createAuthCookie('two_factor')
  return typeof (await call.getSignedCookie(name, call.context.secret)) === 'string'
}

/** The name under which this browser has signed in to the account before. */
async function knownAs(call: Call, email: string): Promise<string | null> {
  const said = await call.getSignedCookie(knownHere(call).name, call.context.secret)
  return typeof said === 'string' && said.startsWith(`${accountOf(email)}.`) ? said : null
}

/** Only a browser that has come in by this very answer: a mark that could be had without the password would be a count without end. */
async function remember(call: Call): Promise<void> {
  const email = call.context.newSession?.user.email
  if (email === undefined || (await knownAs(call, email))) return
  const { name, attributes } = knownHere(call)
  await call.setSignedCookie(name, `${accountOf(email)}.${randomUUID()}`, call.context.secret, attributes)
}

const knownHere = (call: Call) => call.context.createAuthCookie('known_here', { maxAge: halfAYear })
const accountOf = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 32)
