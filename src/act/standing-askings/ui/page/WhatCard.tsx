import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { Whom } from '../../../askings/ui/page/WhatCard.tsx'
import { sentences as askingSentences } from '../../../askings/ui/words.ts'
import type { ShownStanding } from '../standing-api.ts'
import { triggerInWords } from '../trigger-in-words.ts'
import { sentences, words } from '../words.ts'

/** Which survey goes when to whom, as sentences. */
export function WhatCard({ standing }: { readonly standing: ShownStanding }) {
  const all = useWords()
  const { t, n } = all
  const { questionnaire, audience, trigger, reminding, openDays, activeFrom, fromOn, untilOn, onNewVersion } = standing
  const from = activeFrom ?? fromOn
  return (
    <Card>
      <FormRow label={t(words.survey)}>{questionnaire.name}</FormRow>
      <FormRow label={t(words.when)}>{triggerInWords(trigger, all)}</FormRow>
      <FormRow label={t(words.toWhom)}>
        <Whom audience={audience} />
      </FormRow>
      <FormRow label={t(words.runs)}>
        {t(
          sentences.span,
          from === null ? t(words.atStart) : n.day(from),
          untilOn === null ? t(words.openEnd) : n.day(untilOn),
        )}
      </FormRow>
      <FormRow label={t(words.mail)}>
        {t(askingSentences.reminding, reminding.most, reminding.days)}
        <div>{t(askingSentences.openFor, openDays)}</div>
      </FormRow>
      <FormRow label={t(words.grace)}>{n.whole(standing.graceDays)}</FormRow>
      <FormRow label={t(words.sameDays)}>{n.whole(standing.sameDays)}</FormRow>
      <FormRow label={t(words.newVersion)}>{t(onNewVersion === 'goOn' ? words.goOn : words.pauseThen)}</FormRow>
    </Card>
  )
}
