import { ORPCError } from '@orpc/client'
import type { AnyContractRouter } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'

type ProblemBody = { code?: string; title?: string; detail?: string; status?: number; type?: string }

/** How one call is meant: `dryRun` tries it and keeps nothing. */
export type Asked = { readonly dryRun?: boolean }

export type Wiring = {
  /** Where `/api/v1` is, without a slash at the end. */
  url: string
  headers: () => Record<string, string>
  fetch?: (request: Request) => Promise<Response>
}

/** The client's side of the one contract, for screens, the command line and tests: problem details become typed errors. */
export function linkTo(contract: AnyContractRouter, { url, headers, fetch: send = fetch }: Wiring) {
  return new OpenAPILink<Asked>(contract, {
    url,
    headers: ({ context }) => ({ ...headers(), ...(context.dryRun && { 'dry-run': 'true' }) }),
    fetch: async (request) => plain(await send(request)),
    customErrorResponseBodyDecoder: (body, response) => {
      const { code, detail, title: _, status: __, type: ___, ...data } = body as ProblemBody
      return new ORPCError(code ?? 'INTERNAL_SERVER_ERROR', {
        status: response.status,
        data,
        ...(detail ? { message: detail } : {}),
      })
    },
  })
}

/** The link reads JSON by its media type alone. */
function plain(response: Response): Response {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response
  const headers = new Headers(response.headers)
  headers.set('content-type', 'application/json')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
