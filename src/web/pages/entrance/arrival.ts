import type { Text } from '#platform/wording/words.ts'
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
    problem: reason === null ? null : (reasons[reason] ?? words.signInFailed),
  }
}

const reasons: Readonly<Record<string, Text>> = {
  INVALID_TOKEN: words.linkGone,
  EXPIRED_TOKEN: words.linkGone,
  // What comes back from the provider of the company's accounts.
  account_not_linked: words.notConnected,
  signup_disabled: words.notKnownHere,
  email_not_found: words.noAddress,
  access_denied: words.deniedThere,
}
