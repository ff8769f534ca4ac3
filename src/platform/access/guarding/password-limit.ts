import { createHash, randomUUID } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import type { Limits } from '../../limits/limits.ts'

type Call = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

const halfAYear = 60 * 60 * 24 * 180

/**
 * Wherever a password is tried, the tries are counted for its account, whatever address they come from. A browser that has
 * signed in to the account before has a count of its own, so that strangers who try cannot keep its owner out.
 */
export function passwordLimit(limits: Limits): BetterAuthPlugin {
  return {
    id: 'password-limit',
    hooks: {
      before: [
        {
          matcher: ({ body }) => passwordIn(body) !== undefined,
          handler: createAuthMiddleware(async (call) => {
            const wait = await limits.take('passwords', await triedBy(call))
            if (wait === 0) return
            const headers = { 'retry-after': String(wait), 'x-retry-after': String(wait) }
            throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_PASSWORDS', message: tooMany }, headers)
          }),
        },
      ],
      after: [
        {
          matcher: ({ body }) => passwordIn(body) !== undefined,
          handler: createAuthMiddleware(async (call) => {
            if (isAPIError(call.context.returned)) return
            await limits.giveBack('passwords', await triedBy(call))
            if (typeof call.body.email === 'string') await remember(call, call.body.email)
          }),
        },
      ],
    },
  }
}

const tooMany = 'Too many passwords were tried for this account. Wait a moment.'

function passwordIn(body: unknown): unknown {
  const fields = typeof body === 'object' && body !== null ? { ...body } : {}
  return 'currentPassword' in fields ? fields.currentPassword : 'password' in fields ? fields.password : undefined
}

async function triedBy(call: Call): Promise<string> {
  const { email } = call.body
  if (typeof email !== 'string') return `session of ${(await getSessionFromCtx(call))?.user.id ?? 'nobody'}`
  return (await knownAs(call, email)) ?? accountOf(email)
}

/** The name under which this browser has signed in to the account before. */
async function knownAs(call: Call, email: string): Promise<string | null> {
  const said = await call.getSignedCookie(knownHere(call).name, call.context.secret)
  return typeof said === 'string' && said.startsWith(`${accountOf(email)}.`) ? said : null
}

async function remember(call: Call, email: string): Promise<void> {
  if (await knownAs(call, email)) return
  const { name, attributes } = knownHere(call)
  await call.setSignedCookie(name, `${accountOf(email)}.${randomUUID()}`, call.context.secret, attributes)
}

const knownHere = (call: Call) => call.context.createAuthCookie('known_here', { maxAge: halfAYear })
const accountOf = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 32)
