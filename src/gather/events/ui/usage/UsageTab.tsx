import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import { EventTable } from '../EventTable.tsx'
import { api } from '../events-api.ts'
import { UsageChart } from './UsageChart.tsx'

/** A customer's use over half a year, and the events behind it. */
export function UsageTab({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const feed = useAsk(api.latest, { customerId, limit: 50 })
  return (
    <Columns>
      <UsageChart customerId={customerId} />
      <Card title={t(words.latestEvents)} flush>
        <EventTable feed={feed} ofOne empty={<EmptyState title={t(words.noEvents)} text={t(words.noEventsText)} />} />
      </Card>
    </Columns>
  )
}
