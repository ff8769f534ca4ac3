import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../doors/problem-details.ts'
import { problemOf } from '../doors/router.ts'
import type { House } from '../house.ts'
import { storeDown } from '../stores/store-down.ts'
import { localeOf } from '../wording/words.ts'
import type { Pulse } from './pulse.ts'

/** What stands on the stores; pages and their files do not. */
const standing = ['/api/v1/', '/auth/', '/access/', '/operator/', '/mcp', '/v1/']

/**
 * Whoever waits for a store that has fallen silent is answered with 503 instead of waiting for as long as it is. What was asked for may
 * still be done when the store goes on: the same as with an answer that was lost.
 */
export function givingUp(house: House, pulse: Pulse): MiddlewareHandler {
  return async (context, next) => {
    if (!standing.some((start) => context.req.path.startsWith(start))) return next()
    const silence = Promise.withResolvers<'silent'>()
    const forget = pulse.onSilence(() => silence.resolve('silent'))
    const answered = next().then(() => 'answered' as const)
    const first = await Promise.race([answered, silence.promise]).finally(forget)
    if (first === 'answered') return
    context.res = undefined
    const locale = localeOf(context.req.header('accept-language'))
    context.res = problemResponse(problemOf(house, storeDown(), locale), locale)
  }
}
