import { ORPCError } from '@orpc/server'
import { localeOf, say } from '../wording/words.ts'
import { words } from './words.ts'

/** The JSON of a request's body, for the doors that are no operations. */
export async function jsonOf(request: Request): Promise<unknown> {
  return request.json().catch(() => {
    const message = say(words.notJson, localeOf(request.headers.get('accept-language')))
    throw new ORPCError('BAD_REQUEST', { status: 400, message })
  })
}
