import type { MiddlewareHandler } from 'hono'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something may have been sent by a page of another site. Browsers say where a request
 * comes from, by `Sec-Fetch-Site` or by `Origin`. A bearer key is added by nobody but the one who holds it, and a
 * program that brings neither a cookie nor a browser's marks acts in nobody's name.
 */
export function mayBeForeign(request: Request, url: string): boolean {
  if (reads.has(request.method) || isSameSite(request, url)) return false
  const { headers } = request
  if (/^bearer\s+\S/i.test(headers.get('authorization') ?? '')) return false
  return ['cookie', 'origin', 'sec-fetch-site'].some((mark) => headers.has(mark))
}

/** A page on another port or of a sibling domain is another site: cookies do not tell them apart. */
function isSameSite(request: Request, url: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = readUrl(request.headers.get('origin'))
  return origin !== null && (origin.origin === readUrl(url)?.origin || origin.host === readUrl(request.url)?.host)
}

function readUrl(text: string | null): URL | null {
  return text === null ? null : URL.parse(text)
}

const formTypes = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** A body of the kinds that any page may send without asking the server first. */
export function isForm(request: Request): boolean {
  return !reads.has(request.method) && formTypes.test(request.headers.get('content-type')?.trim() ?? '')
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Nothing of ours is framed, sniffed, or runs what another site sent. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set('content-security-policy', policy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (context.req.url.startsWith('https:'))
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
}
