import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownQuestionnaire } from '../questionnaires-api.ts'
import { sentences, words } from './list-words.ts'
import { addressOf } from './questionnaire-columns.tsx'

type Props = {
  readonly of: Pick<ShownQuestionnaire, 'id' | 'name' | 'etag'>
  readonly as: 'name' | 'copy'
  readonly onClose: () => void
}

/** Calls a survey otherwise, or begins a copy of it. */
export function NameDialog({ of, as, onClose }: Props) {
  const { t } = useWords()
  const go = useGo()
  const [name, setName] = useState(as === 'copy' ? t(sentences.copyOf, of.name) : of.name)
  const copy = useAct(api.copy, {
    quiet: true,
    done: words.made,
    onDone: ({ id }) => {
      onClose()
      go(addressOf(id))
    },
  })
  const change = useSave(api.change, { quiet: true, done: words.saved, onDone: onClose, etag: of.etag })
  const { error, isPending } = as === 'copy' ? copy : change
  const problems = problemsIn(error, ['name'])
  return (
    <Dialog open onClose={onClose} title={t(as === 'copy' ? words.copyTitle : words.rename)}>
      <Form
        problem={problems.overall}
        act={t(as === 'copy' ? words.copy : words.save)}
        isPending={isPending}
        onSubmit={() => (as === 'copy' ? copy : change).mutate({ id: of.id, name })}
        onCancel={onClose}
      >
        <TextInput
          label={t(words.name)}
          description={t(words.nameHint)}
          value={name}
          maxLength={200}
          error={problems.at.get('name')}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
      </Form>
    </Dialog>
  )
}
