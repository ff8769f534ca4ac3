import type { contract as plays } from '../../../act/plays/contract.ts'
import { scopeOpened } from '../../../act/plays/opening/scope-opened.ts'
import type { contract as portfolio } from '../../../see/portfolio/contract.ts'
import { clientOf, useAsk } from '../../asking/api.ts'
import { useMay } from '../../session/session.ts'

const playsClient = clientOf<typeof plays>('plays')
const portfolioClient = clientOf<typeof portfolio>('portfolio')

/** How many wait today on the list that opens, and how many customers there are, by the address of their line; nothing where it is not known. */
export function useRailCounts(): Readonly<Record<string, number | undefined>> {
  const today = useAsk(playsClient.today, { scope: 'mine' }, { enabled: useMay('plays.read'), staleTime: 60_000 })
  const totals = useAsk(portfolioClient.totals, {}, { enabled: useMay('portfolio.read'), staleTime: 60_000 })
  return { '/': today.data?.counts[scopeOpened(today.data.counts)], '/customers': totals.data?.customers }
}
