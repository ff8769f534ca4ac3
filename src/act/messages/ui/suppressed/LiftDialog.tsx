import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownSuppression } from '../messages-api.ts'
import { words } from '../words.ts'

type LiftDialogProps = { readonly of: ShownSuppression; readonly onClose: () => void }

/** An address is written to again, and why stays on record. */
export function LiftDialog({ of: { id, address }, onClose }: LiftDialogProps) {
  const { t } = useWords()
  const [because, setBecause] = useState('')
  const lift = useAct(api.lift, { done: words.liftDone, quiet: true, onDone: onClose })
  const problems = problemsIn(lift.error, ['because'])
  return (
    <Dialog open onClose={onClose} title={t(words.liftTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.lift)}
        isPending={lift.isPending}
        onSubmit={() => lift.mutate({ id, because })}
        onCancel={onClose}
      >
        <p>{address}</p>
        <TextInput
          label={t(words.liftBecause)}
          required
          data-autofocus
          maxLength={500}
          value={because}
          error={problems.at.get('because')}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
