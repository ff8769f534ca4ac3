import { useAsk } from '#web/asking/api.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { personRoleNames } from '../../../../gather/people/words.ts'
import { type ShownAskingPage, segmentsApi } from '../askings-api.ts'
import { everyCustomer, whomOf } from '../form/asking-draft.ts'
import { sentences, words } from '../words.ts'

/** Which survey, who is meant, how many of them, and how often they are reminded. */
export function WhatCard({ asking }: { readonly asking: ShownAskingPage }) {
  const { t, n } = useWords()
  const { questionnaire, audience, draw, reminding, openDays, isAnonymous, startedAt, closesAt } = asking
  const drawn = {
    all: t(words.drawAll),
    count: draw.kind === 'count' ? t(sentences.sample, n.whole(draw.count)) : '',
    percent: draw.kind === 'percent' ? t(sentences.share, draw.percent) : '',
  }
  return (
    <Card>
      <FormRow label={t(words.survey)}>
        {questionnaire.name}
        {questionnaire.isRetired && startedAt === null ? <Note tone="watch">{t(words.retired)}</Note> : null}
        {isAnonymous ? <div>{t(words.anonymous)}</div> : null}
      </FormRow>
      <FormRow label={t(words.toWhom)}>
        <Whom audience={audience} />
        <div>{drawn[draw.kind]}</div>
      </FormRow>
      <FormRow label={t(words.reminderMail)}>{t(sentences.reminding, reminding.most, reminding.days)}</FormRow>
      <FormRow label={t(words.closes)}>
        {closesAt === null ? t(sentences.openFor, openDays) : t(sentences.closesAt, n.instant(closesAt))}
      </FormRow>
    </Card>
  )
}

/** Whom an audience means, in words. */
export function Whom({ audience }: Pick<ShownAskingPage, 'audience'>) {
  const { t } = useWords()
  const roles = audience.kind === 'people' ? [] : audience.roles
  const whom = whomOf(audience)
  return (
    <>
      {audience.kind === 'segment' ? <SegmentName id={audience.segmentId} /> : null}
      {whom === everyCustomer ? t(words.everyCustomer) : null}
      {audience.kind === 'filter' && whom === null ? t(words.ofFilter) : null}
      {audience.kind === 'people' ? t(sentences.named, audience.personIds.length) : null}
      {audience.kind === 'people' ? null : (
        <div>{roles.length === 0 ? t(words.everybody) : roles.map((role) => t(personRoleNames[role])).join(' · ')}</div>
      )}
    </>
  )
}

function SegmentName({ id }: { readonly id: string }) {
  const { t } = useWords()
  const segment = useAsk(segmentsApi.find, { id })
  return <Go to={`/segments/${id}`}>{segment.data?.name ?? t(words.segment)}</Go>
}
