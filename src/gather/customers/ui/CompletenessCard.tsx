import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { missingNames } from '../words.ts'
import { api } from './customers-api.ts'
import { sentences, words } from './words.ts'

export function CompletenessCard({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const names = new Map(Object.entries(missingNames).map(([field, text]) => [field, t(text)]))
  return (
    <Answer of={useAsk(api.completeness, { id: customerId })} rows={2}>
      {({ filled, expected, missing }) => (
        <Card title={missing.length === 0 ? t(words.complete) : t(sentences.filled, filled, expected)}>
          {missing.length === 0
            ? undefined
            : t(sentences.missing, n.list(missing.map((field) => names.get(field) ?? field)))}
        </Card>
      )}
    </Answer>
  )
}
