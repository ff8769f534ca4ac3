import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from '../requests-api.ts'
import { words } from '../words.ts'
import { RequestField } from './RequestField.tsx'
import { VoiceFields } from './VoiceFields.tsx'
import { emptyVoice, voiceOf } from './voice-draft.ts'

type VoiceDialogProps = {
  /** What is asked for, or who asks: the other is chosen. */
  readonly requestId?: string
  readonly customerId?: string
  readonly onClose: () => void
}

export function VoiceDialog({ requestId, customerId, onClose }: VoiceDialogProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<string | null>(requestId ?? null)
  const [draft, setDraft] = useState(() => emptyVoice(customerId ?? null))
  const add = useAct(api.addVoice, { quiet: true, done: words.voiceAdded, onDone: onClose })
  const problems = problemsIn(add.error, ['customerId', 'personId', 'saidOn', 'heardIn'])
  return (
    <Dialog open wide onClose={onClose} title={t(words.addVoice)}>
      <Form
        problem={problems.overall}
        act={t(words.addVoice)}
        isPending={add.isPending}
        onSubmit={() => chosen !== null && add.mutate({ id: chosen, ...voiceOf(draft) })}
        onCancel={onClose}
      >
        {requestId === undefined ? (
          <RequestField label={t(words.chosenRequest)} value={chosen} onChange={setChosen} />
        ) : null}
        <VoiceFields
          draft={draft}
          set={(part) => setDraft((present) => ({ ...present, ...part }))}
          problems={problems.at}
          isSettled={customerId !== undefined}
        />
      </Form>
    </Dialog>
  )
}
