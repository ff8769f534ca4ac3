import type { ORPCError } from '@orpc/server'

/** RFC 9457, with the contract's code and its data as members. */
export function problemDetails(error: ORPCError<string, unknown>): Record<string, unknown> {
  const more = typeof error.data === 'object' && error.data !== null ? error.data : {}
  return {
    type: `/problems/${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: error.code,
    status: error.status,
    detail: error.message,
    ...more,
  }
}

export function problemResponse(error: ORPCError<string, unknown>): Response {
  return asProblem(Response.json(problemDetails(error), { status: error.status }), error.data)
}

export function asProblem(response: Response, data?: unknown): Response {
  const headers = new Headers(response.headers)
  headers.set('content-type', 'application/problem+json; charset=utf-8')
  const wait =
    (data as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds ?? (response.status === 503 ? 5 : undefined)
  if (wait !== undefined) headers.set('retry-after', String(wait))
  return new Response(response.body, { status: response.status, headers })
}
