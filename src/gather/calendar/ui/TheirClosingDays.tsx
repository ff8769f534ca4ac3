import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { ClosingDaysCard } from './ClosingDaysCard.tsx'
import { words } from './words.ts'

export function TheirClosingDays({ customerId }: AboutCustomer) {
  const { t } = useWords()
  return <ClosingDaysCard customerId={customerId} sub={t(words.theirClosedSub)} mayWrite={useMay('customers.write')} />
}
