import { Textarea, TextInput } from '@mantine/core'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownSheet } from '../redesigns-api.ts'
import { words } from '../words.ts'

type SheetDialogProps = {
  readonly kept?: ShownSheet
  readonly onClose: () => void
  readonly onKept?: (id: string) => void
}
const fields = ['name', 'department', 'effectiveOn', 'note'] as const

/** What a sheet is called, whose KPIs it is about, and from which day on it is meant to hold. */
export function SheetDialog({ kept, onClose, onKept }: SheetDialogProps) {
  const { t } = useWords()
  const start = {
    name: kept?.name ?? '',
    department: kept?.department ?? '',
    effectiveOn: kept?.effectiveOn ?? '',
    note: kept?.note ?? '',
  }
  const form = useKeptDraft({
    place: `redesign.${kept?.id ?? 'new'}`,
    start,
    etag: kept?.etag,
    reads: readsLike(start),
  })
  const over = () => {
    form.startAnew()
    onClose()
  }
  const add = useAct(api.create, {
    done: words.saved,
    quiet: true,
    onDone: ({ id }) => {
      over()
      onKept?.(id)
    },
  })
  const change = useSave(api.change, { done: words.saved, quiet: true, onDone: over, etag: () => form.etag })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    if (kept === undefined) add.mutate(form.draft)
    else change.mutate({ id: kept.id, ...changedOf(form.draft, form.opened) })
  }
  const write = (field: (typeof fields)[number]) => ({
    value: form.draft[field],
    error: problems.at.get(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      form.setDraft((present) => ({ ...present, [field]: value })),
  })
  return (
    <Dialog open onClose={onClose} title={t(kept === undefined ? words.addTitle : words.editTitle)}>
      <Form problem={problems.overall} act={t(words.save)} isPending={isPending} onSubmit={submit} onCancel={onClose}>
        <DraftNote of={form} />
        <TextInput label={t(words.name)} maxLength={120} required data-autofocus {...write('name')} />
        <TextInput mt="sm" label={t(words.department)} maxLength={120} required {...write('department')} />
        <TextInput
          mt="sm"
          type="date"
          label={t(words.effectiveOn)}
          description={t(words.effectiveHint)}
          required
          {...write('effectiveOn')}
        />
        <Textarea mt="sm" label={t(words.note)} autosize minRows={2} {...write('note')} />
      </Form>
    </Dialog>
  )
}
