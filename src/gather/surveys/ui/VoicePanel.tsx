import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { AnswersTable } from './AnswersTable.tsx'
import { LoyaltyCard } from './LoyaltyCard.tsx'
import { words } from './words.ts'

/** What the customer said in surveys. */
export function VoicePanel({ customerId }: AboutCustomer) {
  const { t } = useWords()
  return (
    <Columns>
      <LoyaltyCard customerId={customerId} />
      <Card title={t(words.answers)} flush>
        <AnswersTable customerId={customerId} />
      </Card>
    </Columns>
  )
}
