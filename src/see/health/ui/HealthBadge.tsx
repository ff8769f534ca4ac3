import { useAsk } from '#web/asking/api.ts'
import type { AboutCustomer } from '#web/screens.ts'
import { BandPill } from './BandPill.tsx'
import { api } from './health-api.ts'

/** Moon and word, as they stand beside the customer's name. */
export function HealthBadge({ customerId }: AboutCustomer) {
  const { data } = useAsk(api.explain, { id: customerId })
  if (data === undefined) return null
  return <BandPill band={data.override?.band ?? data.reading?.band ?? null} isWithheld={data.isWithheld} />
}
