import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { ClosingDaysCard } from './ClosingDaysCard.tsx'
import { words } from './words.ts'

export function OurClosingDays() {
  const { t } = useWords()
  return <ClosingDaysCard customerId={null} sub={t(words.ourClosedSub)} mayWrite={useMay('workspace.write')} />
}
