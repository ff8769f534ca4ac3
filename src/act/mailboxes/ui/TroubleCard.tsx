import { lazy, Suspense } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { api } from './mailboxes-api.ts'

/** Seldom needed, and Today is opened often. */
const TroubleLines = lazy(() => import('./TroubleLines.tsx').then((file) => ({ default: file.TroubleLines })))

/** On Today of whoever administers: mailboxes that cannot be read, where it does not pass by itself. Nothing where all can. */
export function TroubleCard() {
  const { data } = useAsk(api.list, {})
  const passing = new Set(['away', 'silent', 'refused'])
  const troubled =
    data?.rows.filter(
      ({ problem, state, failingSince, polledAt }) =>
        problem !== null &&
        state === 'on' &&
        (!passing.has(problem) || Date.parse(polledAt ?? '') - Date.parse(failingSince ?? '') > 3_600_000),
    ) ?? []
  return troubled.length === 0 ? null : (
    <Suspense fallback={null}>
      <TroubleLines mailboxes={troubled} />
    </Suspense>
  )
}
