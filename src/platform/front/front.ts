import { ORPCError } from '@orpc/server'
import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../problem-details.ts'
import { isForm, mayBeForeign } from '../same-site.ts'
import { localeOf, say, type Text } from '../words.ts'
import { words } from './words.ts'

export type Front = {
  /** The address people reach the house at. */
  url: string
  /** Paths at which a form of our own pages is posted, or a file of any type. */
  takesForms: readonly string[]
}

/**
 * What stands before every door, so that none can forget it: a change that a page of another site may have asked for is
 * refused, and so is a body that is not JSON where a browser sends it. Only `/v1`, where events come in, is open to all
 * sites: it knows no cookie.
 */
export function front({ url, takesForms }: Front): MiddlewareHandler {
  return async (context, next) => {
    const { raw, path } = context.req
    if (path.startsWith('/v1/')) return next()
    const refused = (status: number, code: string, text: Text) =>
      problemResponse(new ORPCError(code, { status, message: say(text, localeOf(raw.headers.get('accept-language'))) }))
    if (mayBeForeign(raw, url)) return refused(403, 'FORBIDDEN', words.foreignSite)
    if (isForm(raw) && raw.headers.has('cookie') && !takesForms.includes(path))
      return refused(415, 'UNSUPPORTED_MEDIA_TYPE', words.onlyJson)
    return next()
  }
}
