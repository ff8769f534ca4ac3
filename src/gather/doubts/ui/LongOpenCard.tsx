import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { DoubtLines } from './DoubtLines.tsx'
import { api } from './doubts-api.ts'
import { sentences, words } from './words.ts'

/** What has been open for too long stands on the customer's page; where nothing has, nothing does. */
export function LongOpenCard({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.list, { customerId, list: 'long', limit: 10 })
  if (data === undefined || data.total === 0) return null
  const title = t(sentences.longOpen, n.whole(data.total))
  return (
    <Card title={title} acts={<Go to={`/customers/${customerId}?tab=voice`}>{t(words.toAll)}</Go>} flush>
      <DoubtLines label={title} doubts={data.rows} />
    </Card>
  )
}
