import { contract } from 'virtual:contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { chosenWorkspace } from '../session/chosen-workspace.ts'
import { presentLocale } from '../wording/locale.ts'
import { firstMark, heardFromAnswer } from './live/live.ts'
import { Refusal, refusalOf } from './refusal.ts'

export type CallContext = { readonly onceKey?: string; readonly etag?: string }

/** The address of something under `/api/v1`, for downloads and event streams. */
export function apiUrl(path: string): string {
  return `${location.origin}/api/v1${path}`
}

/** `fetch` with this browser's workspace and language; anything but success is thrown as a `Refusal`. */
export async function apiFetch(request: Request | string, init: RequestInit = {}): Promise<Response> {
  const asked = new Request(request, { credentials: 'same-origin', ...init })
  asked.headers.set('accept-language', presentLocale())
  const workspace = chosenWorkspace()
  if (workspace !== null) asked.headers.set('x-workspace', workspace)
  const response = await fetch(asked).catch((cause: unknown) => {
    if (asked.signal.aborted) throw cause
    throw new Refusal(0)
  })
  firstMark(response.headers.get('x-live-mark'))
  heardFromAnswer(response.headers.get('x-changed'))
  if (!response.ok) throw await refusalOf(response)
  return response
}

export const link = new OpenAPILink<CallContext>(contract, {
  url: () => apiUrl(''),
  headers: ({ context: { onceKey, etag } }) => ({
    ...(onceKey === undefined ? {} : { 'idempotency-key': onceKey }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
  }),
  fetch: (request) => apiFetch(request),
})
