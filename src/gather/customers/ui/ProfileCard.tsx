import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownCustomer } from './customers-api.ts'
import { ExternalIds } from './ExternalIds.tsx'
import { FieldFacts } from './editing/FieldFacts.tsx'
import { OtherNames } from './OtherNames.tsx'
import { words } from './words.ts'

/** What is on record about the customer: fields and attributes, edited where they stand, and its names and ids elsewhere. */
export function ProfileCard({ customerId }: AboutCustomer) {
  return <Answer of={useAsk(api.find, { id: customerId })}>{(customer) => <Profile customer={customer} />}</Answer>
}

function Profile({ customer }: { readonly customer: ShownCustomer }) {
  const { t } = useWords()
  return (
    <Card title={t(words.profile)}>
      <FieldFacts customer={customer} />
      <OtherNames customer={customer} />
      <ExternalIds customer={customer} />
    </Card>
  )
}
