import { lazy, Suspense } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { api } from './webhooks-api.ts'

/** Seldom needed, and Today is opened often. */
const OffLines = lazy(() => import('./OffLines.tsx').then((file) => ({ default: file.OffLines })))

/** On Today of whoever administers: who is told nothing any more. Nothing where nobody was switched off. */
export function OffCard() {
  const { data } = useAsk(api.list, {})
  const off = data?.rows.filter(({ state }) => state === 'off') ?? []
  return off.length === 0 ? null : (
    <Suspense fallback={null}>
      <OffLines off={off} />
    </Suspense>
  )
}
