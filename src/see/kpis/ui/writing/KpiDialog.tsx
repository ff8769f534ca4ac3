import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { aspects, layers } from '../../contract/kpi.ts'
import { api, figures, type ShownKpi } from '../kpis-api.ts'
import { words } from '../words.ts'
import { KpiFields } from './KpiFields.tsx'
import { draftOf, wishOf } from './kpi-draft.ts'

type KpiDialogProps = { readonly kpi?: ShownKpi; readonly onClose: () => void }

const fields = [
  'name',
  'layer',
  'figure',
  'accountableId',
  'contributorIds',
  'touchpoint',
  'aspect',
  'principle',
  'note',
]
const choices = { layer: layers, better: ['higher', 'lower', 'neither'], aspect: ['', ...aspects] } as const

/** What is measured, by what, and who answers for it. */
export function KpiDialog({ kpi, onClose }: KpiDialogProps) {
  const { t } = useWords()
  const start = draftOf(kpi)
  const form = useKeptDraft({
    place: `kpi.${kpi?.id ?? 'new'}`,
    start,
    etag: kpi?.etag,
    reads: readsLike(start, { choices }),
  })
  const known = useAsk(figures.list, {}).data?.rows ?? []
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over, quiet: true }
  const add = useAct(api.add, { ...options, done: words.added })
  const change = useSave(api.change, { ...options, etag: () => form.etag, done: words.saved })
  const { error, isPending } = kpi === undefined ? add : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    if (kpi !== undefined) change.mutate({ id: kpi.id, ...changedOf(wishOf(form.draft), wishOf(form.opened)) })
    else add.mutate(wishOf(form.draft))
  }
  return (
    <Dialog open wide onClose={onClose} title={t(kpi === undefined ? words.addTitle : words.editTitle)}>
      <Form problem={problems.overall} act={t(words.save)} isPending={isPending} onSubmit={submit} onCancel={onClose}>
        <DraftNote of={form} />
        <KpiFields
          draft={form.draft}
          figures={known}
          problems={problems.at}
          set={(part) => form.setDraft((present) => ({ ...present, ...part }))}
        />
      </Form>
    </Dialog>
  )
}
