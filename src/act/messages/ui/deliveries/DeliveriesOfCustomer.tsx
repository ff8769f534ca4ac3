import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../messages-api.ts'
import { words } from '../words.ts'
import { DeliveriesTable } from './DeliveriesTable.tsx'

/** Which messages the people of a customer got, which not, and why. */
export function DeliveriesOfCustomer({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const pages = useAskPages(api.deliveries, { customerId, limit: 20 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card title={t(words.ofCustomer)} flush>
      <DeliveriesTable pages={pages} without={['customer']} empty={<EmptyState title={t(words.noneOfCustomer)} />} />
    </Card>
  )
}
