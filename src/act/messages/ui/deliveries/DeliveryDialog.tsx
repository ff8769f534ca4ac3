import { Dialog } from '#web/kit/form/Dialog.tsx'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import { channelNames } from '../../../channels/words.ts'
import { stateNames } from '../../words.ts'
import type { ShownDelivery } from '../messages-api.ts'
import { sentences, waitsSaid, words } from '../words.ts'
import css from './deliveries.module.css'
import { tones } from './tones.ts'

/** Why somebody got a message or did not, on what that rests, and what the mail server said. */
export function DeliveryDialog({ of, onClose }: { readonly of: ShownDelivery; readonly onClose: () => void }) {
  const { t, n } = useWords()
  return (
    <Dialog open wide onClose={onClose} title={of.personName || of.address || t(words.forgotten)}>
      <FormRow label={t(words.subject)}>{of.subject}</FormRow>
      <FormRow label={t(words.channel)}>
        {t(channelNames[of.channel])} {of.chosenReason}
      </FormRow>
      {of.fellBackFrom === null ? null : (
        <FormRow label={t(words.refusedBefore)}>
          {t(channelNames[of.fellBackFrom])} <span className={css.answer}>{of.fellBackBecause}</span>
        </FormRow>
      )}
      {of.ways.length === 0 ? null : (
        <FormRow label={t(words.everyWay)} hint={t(words.everyWayHint)}>
          <ul className={css.ways}>
            {of.ways.map(({ channel, may, reason }) => (
              <li key={channel}>
                <b>{t(channelNames[channel])}</b>{' '}
                <Pill tone={may ? 'thriving' : 'plain'}>{t(may ? words.mayGo : words.mayNot)}</Pill> {reason}
              </li>
            ))}
          </ul>
        </FormRow>
      )}
      <FormRow label={t(words.address)}>
        <span className={css.answer}>{of.address}</span>
      </FormRow>
      <FormRow label={t(words.state)}>
        <Pill tone={tones[of.state]}>{t(stateNames[of.state])}</Pill> {n.instant(of.at)}
      </FormRow>
      {of.waitsUntil === null ? null : (
        <FormRow
          label={t(words.waits)}
          hint={
            of.waitsFor === null
              ? t(of.zoneOf === 'person' ? sentences.zoneOfPerson : sentences.zoneOfWorkspace, of.zone)
              : undefined
          }
        >
          {t(waitsSaid(of.waitsFor), n.instant(of.waitsUntil))}
        </FormRow>
      )}
      <FormRow label={t(words.why)}>
        {of.reason} {of.decidedOn === null ? null : t(sentences.decidedOn, n.day(of.decidedOn))}
      </FormRow>
      {of.answer === null ? null : (
        <FormRow label={t(words.answer)} hint={t(sentences.attempts, of.attempts)}>
          <span className={css.answer}>{of.answer}</span>
        </FormRow>
      )}
      <FormRow label={t(words.ordered)}>
        {n.instant(of.orderedAt)} {of.orderedBy}
      </FormRow>
    </Dialog>
  )
}
