import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from '../requests-api.ts'
import { words } from '../words.ts'
import { RequestField } from '../writing/RequestField.tsx'

/** Chooses the request that is the same, and joins it into this one. */
export function JoinDialog({ requestId, onClose }: { readonly requestId: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const tell = useTell()
  const [doubleId, setDoubleId] = useState<string | null>(null)
  const part = useAct(api.part, { done: words.parted })
  const join = useAct(api.join, {
    quiet: true,
    onDone: () => {
      if (doubleId !== null) tell(t(words.joined), { undo: () => part.mutate({ id: doubleId }) })
      onClose()
    },
  })
  const problems = problemsIn(join.error, ['doubleId'])
  return (
    <Dialog open onClose={onClose} title={t(words.joinTitle)}>
      <p>{t(words.joinText)}</p>
      <Form
        problem={problems.overall}
        act={t(words.join)}
        isPending={join.isPending}
        onSubmit={() => doubleId !== null && join.mutate({ id: requestId, doubleId })}
        onCancel={onClose}
      >
        <RequestField
          label={t(words.double)}
          value={doubleId}
          onChange={setDoubleId}
          without={requestId}
          error={problems.at.get('doubleId')}
        />
      </Form>
    </Dialog>
  )
}
