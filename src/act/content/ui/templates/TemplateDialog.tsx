import { Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownTemplate } from '../content-api.ts'
import { sentences, words } from './template-words.ts'

type Props = {
  /** The one whose name and kind are changed. */
  readonly kept?: ShownTemplate
  /** The one of which a copy is begun. */
  readonly copied?: ShownTemplate
  readonly onClose: () => void
}

/** Begins a template or a copy of one, or changes what it is called. */
export function TemplateDialog({ kept, copied, onClose }: Props) {
  const { t } = useWords()
  const go = useGo()
  const [name, setName] = useState(kept?.name ?? (copied === undefined ? '' : t(sentences.copyOf, copied.name)))
  const [isSafety, setSafety] = useState((kept ?? copied)?.isSafety ?? false)
  const opens = ({ id }: { id: string }) => {
    onClose()
    go(`/content/templates/${id}`)
  }
  const add = useAct(api.addTemplate, { quiet: true, done: words.made, onDone: opens })
  const copy = useAct(api.copyTemplate, { quiet: true, done: words.made, onDone: opens })
  const change = useSave(api.changeTemplate, { quiet: true, done: words.saved, onDone: onClose, etag: kept?.etag })
  const { error, isPending } = kept !== undefined ? change : copied !== undefined ? copy : add
  const problems = problemsIn(error, ['name'])
  const submit = () => {
    if (kept !== undefined)
      change.mutate({ id: kept.id, ...changedOf({ name, isSafety }, { name: kept.name, isSafety: kept.isSafety }) })
    else if (copied !== undefined) copy.mutate({ id: copied.id, name })
    else add.mutate({ name, isSafety })
  }
  const title = kept !== undefined ? words.rename : copied !== undefined ? words.copyTitle : words.add
  return (
    <Dialog open onClose={onClose} title={t(title)}>
      <Form
        problem={problems.overall}
        act={t(kept !== undefined ? words.save : copied !== undefined ? words.copy : words.begin)}
        isPending={isPending}
        onSubmit={submit}
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
        {copied === undefined ? (
          <Switch
            mt="md"
            label={t(words.isSafety)}
            description={t(words.isSafetyHint)}
            checked={isSafety}
            onChange={(event) => setSafety(event.currentTarget.checked)}
          />
        ) : null}
      </Form>
    </Dialog>
  )
}
