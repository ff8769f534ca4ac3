import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownVersion } from '../attribution-api.ts'
import { words } from '../words.ts'

type RefuseDialogProps = { readonly version: ShownVersion; readonly isOwn: boolean; readonly onClose: () => void }

/** Says why a change does not hold. */
export function RefuseDialog({ version, isOwn, onClose }: RefuseDialogProps) {
  const { t } = useWords()
  const [because, setBecause] = useState('')
  const refuse = useAct(api.refuse, { quiet: true, done: words.refusedDone, onDone: onClose })
  const problems = problemsIn(refuse.error, ['because'])
  const act = t(isOwn ? words.takeBack : words.refuse)
  return (
    <Dialog open onClose={onClose} title={act}>
      <Form
        problem={problems.overall}
        act={act}
        isPending={refuse.isPending}
        onSubmit={() => refuse.mutate({ id: version.id, because })}
        onCancel={onClose}
      >
        <Textarea
          label={t(words.because)}
          autosize
          value={because}
          error={problems.at.get('because')}
          onChange={({ currentTarget: { value } }) => setBecause(value)}
          data-autofocus
        />
      </Form>
    </Dialog>
  )
}
