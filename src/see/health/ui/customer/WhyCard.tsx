import { useAsk } from '#web/asking/api.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { api } from '../health-api.ts'
import { HealthExplanation } from './HealthExplanation.tsx'

export function WhyCard({ customerId }: AboutCustomer) {
  const answer = useAsk(api.explain, { id: customerId })
  return <Answer of={answer}>{(why) => <HealthExplanation why={why} />}</Answer>
}
