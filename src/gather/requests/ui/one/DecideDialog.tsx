import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { nextOf, states } from '../../states.ts'
import { stateNames } from '../../words.ts'
import { api, type ShownRequestPage } from '../requests-api.ts'
import { words } from '../words.ts'

type DecideDialogProps = {
  readonly request: Pick<ShownRequestPage, 'id' | 'state' | 'because' | 'etag'>
  readonly onClose: () => void
}

/** How it stands from now on, and what those who asked are told of why. */
export function DecideDialog({ request, onClose }: DecideDialogProps) {
  const { t } = useWords()
  const [{ id, etag, state: present, because: told }] = useState(request)
  const [state, setState] = useState(present)
  const [typed, setTyped] = useState<string | null>(null)
  // Why it stood so before says nothing of why it stands otherwise now.
  const because = typed ?? (state === present ? told : '')
  const decide = useSave(api.decide, { quiet: true, done: words.decided, etag, onDone: onClose })
  const problems = problemsIn(decide.error, ['state', 'because'])
  const choices = states.filter((one) => one === present || nextOf(present).includes(one))
  return (
    <Dialog open onClose={onClose} title={t(words.decide)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={decide.isPending}
        onSubmit={() => decide.mutate({ id, state, because })}
        onCancel={onClose}
      >
        <Select
          label={t(words.state)}
          data={choices.map((value) => ({ value, label: t(stateNames[value]) }))}
          value={state}
          error={problems.at.get('state')}
          allowDeselect={false}
          onChange={(value) => setState(states.find((one) => one === value) ?? present)}
        />
        <Textarea
          mt="sm"
          label={t(words.because)}
          autosize
          minRows={2}
          maxLength={2_000}
          value={because}
          error={problems.at.get('because')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
