import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Sentence } from '#web/kit/said/Sentence.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { doingWords } from '../../../../see/scorecards/words.ts'
import { PlayParts } from '../PlayParts.tsx'
import { api, type ShownPlay } from '../plays-api.ts'
import { usePlayAct } from '../working/use-play-act.ts'
import css from './acting.module.css'
import { sentences, words } from './acting-words.ts'
import { noOutcome, type OutcomeDraft, readOutcome } from './outcome-draft.ts'
import { RenewalFacts } from './RenewalFacts.tsx'
import { usePersonField, Whom } from './Whom.tsx'

const contacts = ['call', 'mail', 'meeting'] as const
type Contact = (typeof contacts)[number]

type ActDialogProps = { readonly play: ShownPlay; readonly onClose: () => void }

/**
 * What it takes to do what a play asks for, and below it what came of it: logged, agreed on and closed in one go. What is written and
 * not sent is kept as drafts are.
 */
export function ActDialog({ play, onClose }: ActDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const mayLog = useMay('customers.write')
  const asked = contacts.find((one) => one === play.doing) ?? null
  const [contact, setContact] = useState<Contact | null>(mayLog ? asked : null)
  const form = useKeptDraft({ place: `play.${play.id}`, start: noOutcome, reads: readOutcome })
  const { note, step, dueOn } = form.draft
  const set = (part: Partial<OutcomeDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const person = usePersonField(play.customerId, contact ?? play.doing)
  const over = () => {
    form.startAnew()
    onClose()
  }
  const undo = usePlayAct(api.reopen)
  const finish = usePlayAct(api.finish, {
    quiet: true,
    onDone: (done) => {
      tell(t(sentences.done, play.customerName, t(play.act)), { undo: () => undo.run(done, {}) })
      over()
    },
    onLeft: over,
  })
  const isHalf = (step.trim() === '') !== (dueOn === '')
  const submit = () => {
    if (isHalf) return
    const next = step.trim() === '' ? null : { act: { en: step, ja: step }, dueOn }
    const personIds = person.chosen === null ? [] : [person.chosen.id]
    finish.run(play, { note, next, contact: contact === null ? null : { kind: contact, personIds } })
  }
  return (
    <Dialog open onClose={onClose} title={t(play.act)} wide>
      <p className={css.why}>
        <Go to={`/customers/${play.customerId}`}>{play.customerName}</Go>
        <br />
        <Sentence text={t(play.because)} />
      </p>
      <PlayParts play={play} />
      {play.doing === 'renewal' ? <RenewalFacts customerId={play.customerId} /> : null}
      <Whom field={person} customerId={play.customerId} />
      <Form
        problem={finish.error?.message ?? (isHalf ? t(words.nextLacks) : undefined)}
        act={t(words.finish)}
        isPending={finish.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <DraftNote of={form} />
        {mayLog ? (
          <SegmentedControl
            fullWidth
            aria-label={t(words.contact)}
            value={contact ?? 'none'}
            onChange={(value) => setContact(contacts.find((one) => one === value) ?? null)}
            data={[
              ...contacts.map((value) => ({ value: value as string, label: t(doingWords[value]) })),
              { value: 'none', label: t(words.unreached) },
            ]}
          />
        ) : null}
        <Textarea
          mt="sm"
          label={t(words.outcome)}
          description={contact === null ? undefined : t(words.outcomeHint)}
          data-autofocus
          autosize
          minRows={2}
          maxRows={10}
          maxLength={1000}
          value={note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <div className={css.next}>
          <TextInput
            label={t(words.next)}
            maxLength={300}
            value={step}
            onChange={(event) => set({ step: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t(words.nextOn)}
            value={dueOn}
            onChange={(event) => set({ dueOn: event.currentTarget.value })}
          />
        </div>
      </Form>
    </Dialog>
  )
}
