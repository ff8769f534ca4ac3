import { Card } from '#web/kit/page/Card.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { Timeline } from './Timeline.tsx'

export function TimelineTab({ customerId }: AboutCustomer) {
  return (
    <Card>
      <Timeline customerId={customerId} />
    </Card>
  )
}
