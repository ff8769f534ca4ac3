import { Card } from '#web/kit/page/Card.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../words.ts'
import { latelyAsked } from './lately-asked.ts'
import { Timeline } from './Timeline.tsx'

/** The last turns of the story, on the overview. */
export function LatelyCard({ customerId }: AboutCustomer) {
  const { t } = useWords()
  return (
    <Card title={t(words.timeline)}>
      <Timeline customerId={customerId} {...latelyAsked} />
    </Card>
  )
}
