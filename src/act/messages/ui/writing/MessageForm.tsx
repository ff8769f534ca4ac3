import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { api } from '../messages-api.ts'
import { Lacks } from './Lacks.tsx'
import { MessageFields } from './MessageFields.tsx'
import { isWhole, type MessageDraft, wishOf } from './message-draft.ts'

type MessageFormProps = {
  readonly start: MessageDraft
  readonly isNew?: boolean
  readonly act: string
  readonly error: Error | null
  readonly isPending: boolean
  readonly onSubmit: (draft: MessageDraft) => void
  readonly onCancel: () => void
}

/** A message as it is written, with what it lacks to be sent. */
export function MessageForm({ start, isNew = true, act, error, isPending, onSubmit, onCancel }: MessageFormProps) {
  const [draft, setDraft] = useState(start)
  const [asked] = useDebouncedValue(draft, 400)
  const preview = useAsk(api.preview, wishOf(asked), { enabled: isWhole(asked) })
  const problems = problemsIn(error, ['purpose', 'channels', 'templateVersionId'])
  return (
    <Card>
      <Form
        problem={problems.overall}
        act={act}
        isPending={isPending}
        onSubmit={() => onSubmit(draft)}
        onCancel={onCancel}
      >
        <MessageFields draft={draft} onChange={setDraft} problems={problems.at} isNew={isNew} />
        {preview.data === undefined ? null : <Lacks channels={[...asked.channels]} lacks={preview.data.lacks} />}
      </Form>
    </Card>
  )
}
