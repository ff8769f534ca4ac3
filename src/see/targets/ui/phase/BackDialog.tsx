import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { phases } from '../../contract/phase.ts'
import { phaseNames } from '../../words.ts'
import { api, type ShownPhase } from '../targets-api.ts'
import { words } from '../words.ts'

/** To which phase before one goes back, and why. */
export function BackDialog({ present, onClose }: { readonly present: ShownPhase; readonly onClose: () => void }) {
  const { t } = useWords()
  const earlier = phases.slice(0, phases.indexOf(present.phase))
  const [phase, setPhase] = useState(earlier.at(-1) ?? 'satisfaction')
  const [note, setNote] = useState('')
  const confirm = useAct(api.confirm, { done: words.confirmed, quiet: true, onDone: onClose })
  const problems = problemsIn(confirm.error, ['phase', 'note'])
  return (
    <Dialog open onClose={onClose} title={t(words.backTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.goBack)}
        isPending={confirm.isPending}
        onSubmit={() => confirm.mutate({ phase, number: present.number, note })}
        onCancel={onClose}
      >
        <p>{t(words.backText)}</p>
        <NativeSelect
          label={t(words.phase)}
          value={phase}
          error={problems.at.get('phase')}
          data={earlier.map((value) => ({ value, label: t(phaseNames[value]) }))}
          onChange={({ currentTarget: { value } }) => setPhase(earlier.find((one) => one === value) ?? phase)}
        />
        <Textarea
          mt="sm"
          label={t(words.why)}
          value={note}
          error={problems.at.get('note')}
          onChange={({ currentTarget: { value } }) => setNote(value)}
          required
        />
      </Form>
    </Dialog>
  )
}
