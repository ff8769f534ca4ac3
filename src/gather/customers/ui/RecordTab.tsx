import { Columns } from '#web/kit/page/Columns.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { CompletenessCard } from './CompletenessCard.tsx'
import { ColleaguesCard } from './editing/ColleaguesCard.tsx'
import { ProfileCard } from './ProfileCard.tsx'
import { HistoryPanel } from './timeline/HistoryPanel.tsx'

/** What is on record, how complete it is, and how it came to be so. */
export function RecordTab({ customerId }: AboutCustomer) {
  return (
    <Columns>
      <ProfileCard customerId={customerId} />
      <ColleaguesCard customerId={customerId} />
      <CompletenessCard customerId={customerId} />
      <HistoryPanel customerId={customerId} />
    </Columns>
  )
}
