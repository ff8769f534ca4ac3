import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownExperiment } from '../experiments-api.ts'
import { words } from '../words.ts'
import { ExperimentFields } from './ExperimentFields.tsx'
import { draftOf, readDraft, wishOf, wrongIn } from './experiment-draft.ts'
import { FigureFields } from './FigureFields.tsx'

type ExperimentDialogProps = {
  readonly experiment?: ShownExperiment
  readonly onClose: () => void
  readonly onKept?: (id: string) => void
}

/** What is tried, with whom, and the figures by which it is judged. */
export function ExperimentDialog({ experiment, onClose, onKept }: ExperimentDialogProps) {
  const { t } = useWords()
  const [tried, setTried] = useState(false)
  const form = useKeptDraft({
    place: `experiment.${experiment?.id ?? 'new'}`,
    start: draftOf(experiment),
    etag: experiment?.etag,
    reads: readDraft,
  })
  const { draft } = form
  const over = ({ id }: { readonly id: string }) => {
    form.startAnew()
    onKept?.(id)
    onClose()
  }
  const options = { onDone: over, quiet: true }
  const add = useAct(api.add, { ...options, done: words.added })
  const change = useSave(api.change, { ...options, etag: () => form.etag, done: words.saved })
  const { error, isPending } = experiment === undefined ? add : change
  const wrong = wrongIn(draft)
  const fields = ['name', 'endsOn', ...draft.figures.map((_, at) => `figures.${at}.name`)]
  const problems = problemsIn(error, fields)
  const said = new Map(problems.at)
  if (tried)
    for (const field of wrong) said.set(field, t(field.startsWith('figures') ? words.notPoints : words.notANumber))
  const submit = () => {
    setTried(true)
    if (wrong.size > 0) return
    if (experiment === undefined) add.mutate(wishOf(draft))
    else change.mutate({ id: experiment.id, ...changedOf(wishOf(draft), wishOf(form.opened)) })
  }
  const set = (part: Partial<typeof draft>) => form.setDraft((present) => ({ ...present, ...part }))
  return (
    <Dialog open wide onClose={onClose} title={t(experiment === undefined ? words.addTitle : words.editTitle)}>
      <Form problem={problems.overall} act={t(words.save)} isPending={isPending} onSubmit={submit} onCancel={onClose}>
        <DraftNote of={form} />
        <ExperimentFields draft={draft} problems={said} set={set} />
        <FigureFields figures={draft.figures} problems={said} onChange={(figures) => set({ figures })} />
      </Form>
    </Dialog>
  )
}
