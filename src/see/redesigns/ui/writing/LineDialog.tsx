import { NativeSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { acts } from '../../contract/redesign.ts'
import { actNames } from '../../words.ts'
import { api, type ShownSheet, structure } from '../redesigns-api.ts'
import { lineFaults } from '../sheet/line-faults.ts'
import { words } from '../words.ts'
import { BecomesFields } from './BecomesFields.tsx'
import { begun, draftOf, type LineDraft, lineKey, lineOf, other, wishOf } from './line-draft.ts'

type LineDialogProps = { readonly sheet: ShownSheet; readonly at: number; readonly onClose: () => void }

const choices = {
  act: acts,
  layer: ['business', 'intermediate', 'health'],
  aspect: ['', 'psychological', 'behavioural'],
} as const

/** One KPI of the department and what becomes of it. */
export function LineDialog({ sheet, at, onClose }: LineDialogProps) {
  const { t } = useWords()
  const line = sheet.lines[at]
  const start = draftOf(line)
  const form = useKeptDraft({
    place: `redesign.${sheet.id}.${lineKey(line)}`,
    start,
    etag: sheet.etag,
    reads: readsLike(start, { choices }),
  })
  const { draft } = form
  const set = (part: Partial<LineDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const save = useSave(api.change, { done: words.saved, quiet: true, onDone: over, etag: () => form.etag })
  const kpis = (useAsk(structure.structure, {}).data?.rows ?? []).filter(({ usedUntil }) => usedUntil === null)
  const taken = new Set(sheet.lines.flatMap(({ kpiId }, place) => (place === at ? [] : (kpiId ?? []))))
  const problems = problemsIn(
    save.error,
    ['kpiId', 'oldName', 'becomes', 'becomes.name', 'becomes.figure', 'becomes.accountableId'].map(
      (field) => `lines.${at}.${field}`,
    ),
  )
  const fault = (field: string) => problems.at.get(`lines.${at}.${field}`)
  const submit = () => {
    const said = line?.becomes?.figure === (draft.figure === '' ? null : draft.figure) ? line.becomes : undefined
    const lines = [...sheet.lines.map(lineOf)]
    lines[at] = wishOf(draft, said?.better)
    save.mutate({ id: sheet.id, lines })
  }
  return (
    <Dialog open wide onClose={onClose} title={t(words.lineTitle)}>
      <Form
        problem={lineFaults(problems.at, sheet, t, at) ?? problems.overall}
        act={t(words.save)}
        isPending={save.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <DraftNote of={form} />
        <NativeSelect
          label={t(words.act)}
          value={draft.act}
          data={acts.map((value) => ({ value, label: t(actNames[value]) }))}
          onChange={({ currentTarget: { value } }) => set({ act: acts.find((one) => one === value) ?? draft.act })}
        />
        {draft.act === 'add' ? null : (
          <Select
            mt="sm"
            label={t(words.old)}
            data={[
              ...kpis.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ value: id, label: name })),
              { value: other, label: t(words.oldOther) },
            ]}
            value={draft.old === '' ? null : draft.old}
            error={fault('kpiId')}
            onChange={(old) =>
              form.setDraft((present) =>
                begun(
                  { ...present, old: old ?? '' },
                  kpis.find(({ id }) => id === old),
                ),
              )
            }
            searchable
          />
        )}
        {draft.act !== 'add' && draft.old === other ? (
          <TextInput
            mt="sm"
            label={t(words.oldName)}
            maxLength={120}
            value={draft.oldName}
            error={fault('oldName')}
            onChange={({ currentTarget: { value } }) => set({ oldName: value })}
            required
          />
        ) : null}
        {draft.act === 'add' || draft.act === 'change' ? <BecomesFields draft={draft} set={set} fault={fault} /> : null}
        <Textarea
          mt="sm"
          label={t(words.why)}
          autosize
          minRows={2}
          value={draft.why}
          onChange={({ currentTarget: { value } }) => set({ why: value })}
        />
      </Form>
    </Dialog>
  )
}
