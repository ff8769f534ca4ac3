import { useWords } from '#web/say.ts'
import { useMay } from '#web/session.ts'
import { ClosingDaysCard } from './ClosingDaysCard.tsx'
import { words } from './words.ts'

export function OurClosingDays() {
  const { t } = useWords()
  return <ClosingDaysCard customerId={null} sub={t(words.ourClosedSub)} mayWrite={useMay('workspace.write')} />
}
