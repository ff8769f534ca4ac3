import type { ORPCError } from '@orpc/server'
import { malformed, titleOf } from '../wording/problem-words.ts'
import type { Locale } from '../wording/words.ts'

type Details = { readonly code: string; readonly status: number; readonly detail: string }

/** RFC 9457, with the contract's code and its data as members; the title follows in the reader's language. */
export function problemDetails(error: ORPCError<string, unknown>): Details & Record<string, unknown> {
  const more = typeof error.data === 'object' && error.data !== null ? error.data : {}
  return {
    type: `/problems/${error.code.toLowerCase().replaceAll('_', '-')}`,
    code: error.code,
    status: error.status,
    detail: error.message,
    ...more,
  }
}

export function problemResponse(error: ORPCError<string, unknown>, locale: Locale): Response {
  return responseOf(problemDetails(error), locale, new Headers())
}

/** An answer that the library made of `problemDetails`, in the reader's language; what it says by itself is said by us. */
export async function inLanguage(response: Response, locale: Locale): Promise<Response> {
  const details = (await response.json()) as Details
  const isOfTheLibrary = details.code === 'BAD_REQUEST'
  return responseOf({ ...details, ...(isOfTheLibrary && { detail: malformed[locale] }) }, locale, response.headers)
}

function responseOf(details: Details & Record<string, unknown>, locale: Locale, given: Headers): Response {
  const { code, status, retryAfterSeconds } = details
  const headers = new Headers(given)
  headers.delete('content-length')
  headers.set('content-type', 'application/problem+json; charset=utf-8')
  headers.set('content-language', locale)
  const wait = retryAfterSeconds ?? (status === 503 ? 5 : undefined)
  if (wait !== undefined) headers.set('retry-after', String(wait))
  return Response.json({ title: titleOf(code, status)[locale], ...details }, { status, headers })
}
