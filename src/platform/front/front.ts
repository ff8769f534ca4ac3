import { ORPCError } from '@orpc/server'
import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../doors/problem-details.ts'
import { isForm, mayBeForeign } from '../doors/same-site.ts'
import { localeOf, say, type Text } from '../wording/words.ts'
import { type Bounds, bounded, type Excess } from './bounded.ts'
import { words } from './words.ts'

export type Front = {
  /** The address people reach the house at. */
  url: string
  /** Paths at which a file is taken, as long as it may be. */
  takesFiles: readonly string[]
  /** Paths at which a form of our own pages is posted, or a file of any type. */
  takesForms: readonly string[]
  /** Beginnings of paths that know no cookie: a signed address says who it is, and a mailbox of any site may post there. */
  openPaths: readonly string[]
}

const kibibyte = 1024
const levels = 100

/** What a body may have, by the beginning of its path; the first that fits counts. Nobody has been asked who they are yet. */
const limits: readonly (readonly [string, Bounds])[] = [
  ['/api/v1/', { bytes: 4096 * kibibyte, levels }],
  // A text of 20,000 characters takes nine bytes for each as a form.
  ['/a/', { bytes: 256 * kibibyte, levels }],
  ['/mcp', { bytes: 1024 * kibibyte, levels }],
  ['/', { bytes: 64 * kibibyte, levels }],
]

/**
 * What stands before every door, so that none can forget it: a change that a page of another site may have asked for is
 * refused, so is a body that is not JSON where a browser sends it, and so is one too large or too deep, while it comes in.
 * Only `/v1`, where events come in, and the open paths of rooms are open to all sites: they know no cookie that says who
 * somebody is.
 */
export function front({ url, takesFiles, takesForms, openPaths }: Front): MiddlewareHandler {
  return async (context, next) => {
    const { raw, path } = context.req
    if (path.startsWith('/v1/')) return next()
    const locale = localeOf(raw.headers.get('accept-language'))
    const refused = (status: number, code: string, text: Text) =>
      problemResponse(new ORPCError(code, { status, message: say(text, locale) }), locale)
    const isOpen = openPaths.some((start) => path.startsWith(start))
    if (!isOpen && mayBeForeign(raw, url)) return refused(403, 'FORBIDDEN', words.foreignSite)
    if (!isOpen && isForm(raw) && raw.headers.has('cookie') && !takesForms.includes(path))
      return refused(415, 'UNSUPPORTED_MEDIA_TYPE', words.onlyJson)
    if (takesFiles.includes(path)) return next()
    const { request, excess } = bounded(raw, boundsOf(path))
    context.req.raw = request
    if (excess() === undefined) await next()
    const found = excess()
    if (found === undefined) return
    context.res = undefined
    context.res = refused(...excesses[found])
  }
}

const excesses: Readonly<Record<Excess, [number, string, Text]>> = {
  bytes: [413, 'TOO_LARGE', words.tooLarge],
  levels: [400, 'TOO_DEEP', words.tooDeep],
}

function boundsOf(path: string): Bounds {
  return limits.find(([start]) => path.startsWith(start))?.[1] ?? { bytes: 0, levels: 0 }
}
