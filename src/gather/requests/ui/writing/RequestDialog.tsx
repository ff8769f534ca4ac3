import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { fieldNames } from '../../words.ts'
import css from '../requests.module.css'
import { api, type ShownRequestPage } from '../requests-api.ts'
import { words } from '../words.ts'
import { VoiceFields } from './VoiceFields.tsx'
import { emptyVoice, isSaid, voiceOf } from './voice-draft.ts'

type RequestDialogProps = {
  readonly kept?: Pick<ShownRequestPage, 'id' | 'title' | 'purpose' | 'etag'>
  /** The customer who asks, where the page is theirs. */
  readonly customerId?: string
  readonly onClose: () => void
  readonly onKept?: (id: string) => void
}
const fields = ['title', 'purpose', 'voice.customerId', 'voice.personId', 'voice.saidOn', 'voice.heardIn']

/** A request as somebody writes it down, with who asks where that is known; or as it is changed. */
export function RequestDialog({ kept, customerId, onClose, onKept }: RequestDialogProps) {
  const { t } = useWords()
  const [opened] = useState({ title: kept?.title ?? '', purpose: kept?.purpose ?? '' })
  const [draft, setDraft] = useState(opened)
  const [voice, setVoice] = useState(() => emptyVoice(customerId ?? null))
  const done = ({ id }: { readonly id: string }) => {
    onKept?.(id)
    onClose()
  }
  const add = useAct(api.create, { quiet: true, done: words.kept, onDone: done })
  const change = useSave(api.change, { quiet: true, done: words.saved, etag: kept?.etag, onDone: onClose })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    if (kept !== undefined) return change.mutate({ id: kept.id, ...changedOf(draft, opened) })
    return add.mutate({ ...draft, ...(isSaid(voice) && { voice: voiceOf(voice) }) })
  }
  const input = (field: 'title' | 'purpose') => ({
    label: t(fieldNames[field]),
    value: draft[field],
    error: problems.at.get(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setDraft((present) => ({ ...present, [field]: value }))
    },
  })
  return (
    <Dialog open wide onClose={onClose} title={t(kept === undefined ? words.add : words.changeTitle)}>
      <Form problem={problems.overall} act={t(words.save)} isPending={isPending} onSubmit={submit} onCancel={onClose}>
        <TextInput {...input('title')} maxLength={500} data-autofocus required />
        <Textarea {...input('purpose')} mt="sm" mb="sm" autosize minRows={2} maxRows={8} />
        {kept === undefined ? (
          <fieldset className={css.group}>
            <legend>{t(words.whoAsks)}</legend>
            <VoiceFields
              draft={voice}
              set={(part) => setVoice((present) => ({ ...present, ...part }))}
              problems={problems.at}
              isSettled={customerId !== undefined}
              at="voice."
            />
          </fieldset>
        ) : null}
      </Form>
    </Dialog>
  )
}
