import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { prefectureNames } from '../../addresses/words.ts'
import { fieldNames, kindNames, notInvited, roleNames, stageNames } from '../words.ts'
import { CustomerDialog } from './CustomerDialog.tsx'
import { api, attributesApi, type ShownCustomer } from './customers-api.ts'
import { ExternalIds } from './ExternalIds.tsx'
import { OtherNames } from './OtherNames.tsx'
import css from './ProfileCard.module.css'
import { sentences, words } from './words.ts'

/** What is on record about the customer: fields, attributes, who looks after it, and its ids elsewhere. */
export function ProfileCard({ customerId }: AboutCustomer) {
  return <Answer of={useAsk(api.find, { id: customerId })}>{(customer) => <Profile customer={customer} />}</Answer>
}

/** So many attributes are called by their labels, others by their names. */
const mostNamed = 200

function Profile({ customer }: { readonly customer: ShownCustomer }) {
  const words_ = useWords()
  const { t } = words_
  const { nameOf } = useMembers()
  const declared = useAsk(attributesApi.list, {
    subject: 'customer',
    names: Object.keys(customer.attributes).slice(0, mostNamed),
    limit: mostNamed,
  })
  const mayWrite = useMay('customers.write')
  const [editing, setEditing] = useState(false)
  const labels = new Map(declared.data?.rows.map(({ name, label }) => [name, label]))
  const roles = customer.members.map(
    ({ role, memberId }) => [t(roleNames[role]), nameOf(memberId) ?? t(words.nobody)] as const,
  )
  const isOwned = customer.members.some(({ role }) => role === 'owner')
  if (customer.namedOwner !== null && !isOwned) roles.unshift([t(roleNames.owner), t(notInvited(customer.namedOwner))])
  const attributes = Object.entries(customer.attributes).map(
    ([name, value]) => [labels.get(name) ?? name, shown(value, words_)] as const,
  )
  return (
    <Card
      title={t(words.profile)}
      acts={
        mayWrite && customer.mergedInto === null ? (
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {t(words.edit)}
          </Button>
        ) : undefined
      }
    >
      <dl className={css.facts}>
        {[...factsOf(customer, words_), ...roles, ...attributes].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className={css.unknown}>{t(words.noValue)}</span>}</dd>
          </div>
        ))}
      </dl>
      <OtherNames customer={customer} />
      <ExternalIds customer={customer} />
      <CustomerDialog customer={customer} open={editing} onClose={() => setEditing(false)} />
    </Card>
  )
}

function factsOf(customer: ShownCustomer, { t, n }: Words): (readonly [string, string | null])[] {
  const day = (date: string | null) => (date === null ? null : n.day(date))
  return [
    [t(fieldNames.kind), t(kindNames[customer.kind])],
    [t(fieldNames.stage), t(stageNames[customer.stage])],
    [t(fieldNames.industry), customer.industry],
    [t(fieldNames.country), customer.country === null ? null : n.country(customer.country)],
    ...addressOf(customer, t),
    [t(fieldNames.domain), customer.domain],
    [t(fieldNames.corporateNumber), customer.corporateNumber],
    [t(fieldNames.sinceOn), day(customer.sinceOn)],
    ...(customer.approvalLeadDays === null
      ? []
      : [[t(words.approvalLead), t(sentences.days, customer.approvalLeadDays)] as const]),
    ...(customer.leftOn === null ? [] : [[t(fieldNames.leftOn), day(customer.leftOn)] as const]),
  ]
}

/** One line, as it is written on an envelope; the code of the municipality beside it. */
function addressOf(customer: ShownCustomer, t: Words['t']): (readonly [string, string | null])[] {
  const { postalCode, prefecture, address, municipalityCode } = customer
  const name = prefecture === null ? null : t(prefectureNames[prefecture] ?? words.noValue)
  const isNamed = name !== null && (address?.startsWith(name) ?? false)
  const line = [postalCode && (prefecture === null ? postalCode : `〒${postalCode}`), isNamed ? null : name, address]
  const written = line.filter((part) => part !== null && part !== '')
  return [
    [t(fieldNames.address), written.length === 0 ? null : written.join(' ')],
    ...(municipalityCode === null ? [] : [[t(fieldNames.municipalityCode), municipalityCode] as const]),
  ]
}

function shown(value: string | number | boolean | null, { t, n }: Words): string | null {
  if (typeof value === 'boolean') return t(value ? words.yes : words.no)
  if (typeof value === 'number') return n.number(value)
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? n.day(value) : value
}
