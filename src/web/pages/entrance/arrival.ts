import type { Text } from '#platform/words.ts'
import { words } from './words.ts'

export type Arrival = { readonly next: string | undefined; readonly problem: Text | null }

/** A link that no longer signs in leads to where it would have led, with the reason; from there one is sent on to sign in. */
export function arrivalOf({
  next,
  error,
}: {
  readonly next?: string | undefined
  readonly error?: string | undefined
}): Arrival {
  const goal = next?.startsWith('/') ? new URL(next, 'http://here') : null
  const reason = error ?? goal?.searchParams.get('error') ?? null
  goal?.searchParams.delete('error')
  goal?.searchParams.delete('error_description')
  return {
    next: goal === null ? next : goal.pathname + goal.search + goal.hash,
    problem: reason === null ? null : goneLinks.has(reason) ? words.linkGone : words.signInFailed,
  }
}

const goneLinks = new Set(['INVALID_TOKEN', 'EXPIRED_TOKEN'])
