import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import type { AboutPerson } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../messages-api.ts'
import { sentences, words } from '../words.ts'
import { Lacks } from './Lacks.tsx'
import { MessageFields } from './MessageFields.tsx'
import { draftOf, isWhole, wishOf } from './message-draft.ts'
import { Verdict } from './Verdict.tsx'

/** A message to one person: what it says, whether it may go to them, and how it reads, before it leaves. */
export function WriteDialog({ personId, name, onClose }: AboutPerson) {
  const { t } = useWords()
  const tell = useTell()
  const [draft, setDraft] = useState(draftOf)
  const [asked] = useDebouncedValue(draft, 400)
  const preview = useAsk(api.preview, { ...wishOf(asked), personId }, { enabled: isWhole(asked) })
  const send = useAct(api.send, {
    quiet: true,
    onDone: ({ rows: [delivery] }) => {
      tell(delivery?.may ? t(words.sentNow) : `${t(words.heldBackNow)}: ${delivery?.reason ?? ''}`)
      onClose()
    },
  })
  const keep = useAct(api.create, { quiet: true, onDone: ({ id }) => send.mutate({ id, personIds: [personId] }) })
  const problems = problemsIn(keep.error ?? send.error, ['purpose', 'channels', 'templateVersionId'])
  return (
    <Dialog open onClose={onClose} title={t(sentences.writeTo, name)} wide>
      <Form
        problem={problems.overall ?? (preview.error === null ? undefined : preview.error.message)}
        act={t(words.send)}
        isPending={keep.isPending || send.isPending}
        onSubmit={() => isWhole(draft) && keep.mutate(wishOf(draft))}
        onCancel={onClose}
      >
        <MessageFields draft={draft} onChange={setDraft} problems={problems.at} />
        {preview.data === undefined || !isWhole(draft) ? null : (
          <>
            <Lacks channels={[...asked.channels]} lacks={preview.data.lacks} />
            {preview.data.of === null ? null : <Verdict of={preview.data.of} />}
          </>
        )}
      </Form>
    </Dialog>
  )
}
