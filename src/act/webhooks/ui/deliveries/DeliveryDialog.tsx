import { useAsk } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { eventNames } from '../../events/event-words.ts'
import css from '../webhooks.module.css'
import { api } from '../webhooks-api.ts'
import { deliveryStates, words } from '../words.ts'
import { answerOf, tones } from './delivery-shown.ts'

/** One delivery: what is sent, and what the receiver said last. */
export function DeliveryDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t, n } = useWords()
  const answer = useAsk(api.delivery, { id })
  return (
    <Dialog open wide onClose={onClose} title={answer.data === undefined ? '' : t(eventNames[answer.data.event])}>
      <Answer of={answer}>
        {(one) => (
          <>
            <FormRow label={t(words.state)}>
              <Pill tone={tones[one.state]}>{t(deliveryStates[one.state])}</Pill>
            </FormRow>
            {one.state === 'in doubt' ? <Note tone="watch">{t(words.doubt)}</Note> : null}
            <FormRow label={t(words.at)}>{n.instant(one.orderedAt)}</FormRow>
            <FormRow label={t(words.attempts)}>{n.whole(one.attempts)}</FormRow>
            <FormRow label={t(words.answer)}>{answerOf(one)}</FormRow>
            {one.customerId === null ? null : (
              <FormRow label={t(words.customer)}>
                <Go to={`/customers/${one.customerId}`}>{one.customerId}</Go>
              </FormRow>
            )}
            <FormRow label="webhook-id">{one.id}</FormRow>
            <FormRow label={t(words.sent)}>
              {one.payload === null ? (
                t(words.erased)
              ) : (
                <pre className={css.sent}>{JSON.stringify(one.payload, null, 2)}</pre>
              )}
            </FormRow>
          </>
        )}
      </Answer>
    </Dialog>
  )
}
