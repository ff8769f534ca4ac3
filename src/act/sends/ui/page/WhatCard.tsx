import { useAsk } from '#web/asking/api.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { personRoleNames } from '../../../../gather/people/words.ts'
import { classNames, purposeNames } from '../../../messages/words.ts'
import { type ShownSendPage, segmentsApi } from '../sends-api.ts'
import { sentences, words } from '../words.ts'

/** The message, and who is meant. */
export function WhatCard({ send: { message, audience } }: { readonly send: ShownSendPage }) {
  const { t } = useWords()
  const roles = audience.kind === 'people' ? [] : audience.roles
  return (
    <Card>
      <FormRow label={t(words.message)}>
        <Go to={`/messages/${message.id}`}>{message.subject}</Go>
        <div>{`${t(classNames[message.class])} · ${t(purposeNames[message.purpose])}`}</div>
      </FormRow>
      <FormRow label={t(words.toWhom)}>
        {audience.kind === 'segment' ? <SegmentName id={audience.segmentId} /> : null}
        {audience.kind === 'filter' ? t(words.ofFilter) : null}
        {audience.kind === 'people' ? t(sentences.named, audience.personIds.length) : null}
        {audience.kind === 'people' ? null : (
          <div>
            {roles.length === 0 ? t(words.everybody) : roles.map((role) => t(personRoleNames[role])).join(' · ')}
          </div>
        )}
      </FormRow>
    </Card>
  )
}

function SegmentName({ id }: { readonly id: string }) {
  const { t } = useWords()
  const segment = useAsk(segmentsApi.find, { id })
  return <Go to={`/segments/${id}`}>{segment.data?.name ?? t(words.segment)}</Go>
}
