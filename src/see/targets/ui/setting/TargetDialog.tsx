import { Button, NativeSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { spans } from '../../contract/target.ts'
import { api, type ShownChoice, type ShownTarget } from '../targets-api.ts'
import { sentences, words } from '../words.ts'
import { choices as bounds, draftOf, type TargetDraft, wishOf } from './target-draft.ts'

type TargetDialogProps = {
  readonly choices: readonly ShownChoice[]
  readonly kept?: ShownTarget
  readonly onClose: () => void
}
const fields = ['kpiId', 'day', 'value', 'reason']

/** What a KPI should be in a period; a change is a new version beside those before. */
export function TargetDialog({ choices, kept, onClose }: TargetDialogProps) {
  const { t, n } = useWords()
  const free = choices.filter(({ because }) => because === null)
  const start = draftOf(kept, free.length === 1 ? (free[0]?.kpiId ?? '') : '')
  const form = useKeptDraft({
    place: `target.${kept?.id ?? 'new'}`,
    start,
    reads: readsLike(start, { choices: bounds }),
  })
  const { draft } = form
  const set = (part: Partial<TargetDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const save = useAct(api.set, { done: words.saved, quiet: true, onDone: over })
  const problems = problemsIn(save.error, fields)
  const chosen = choices.find(({ kpiId }) => kpiId === draft.kpiId)
  const wish = wishOf(draft, chosen?.unit === 'share')
  const isSet = kept !== undefined && kept.versions[0]?.value !== null
  return (
    <Dialog open onClose={onClose} title={t(kept === undefined ? words.setTitle : words.changeTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={save.isPending}
        onSubmit={() => save.mutate(wish)}
        onCancel={onClose}
        apart={
          isSet ? (
            <Button variant="subtle" color="red" onClick={() => save.mutate({ ...wish, value: null })}>
              {t(words.withdraw)}
            </Button>
          ) : undefined
        }
      >
        <DraftNote of={form} />
        {kept === undefined ? (
          <>
            <Select
              label={t(words.kpi)}
              data={free.map(({ kpiId, name }) => ({ value: kpiId, label: name }))}
              value={draft.kpiId === '' ? null : draft.kpiId}
              error={problems.at.get('kpiId')}
              onChange={(kpiId) => set({ kpiId: kpiId ?? '' })}
              searchable
              required
            />
            <NativeSelect
              mt="sm"
              label={t(words.by)}
              value={draft.by}
              data={spans.map((value) => ({ value, label: t(words.byAs[value]) }))}
              onChange={({ currentTarget: { value } }) => set({ by: spans.find((one) => one === value) ?? draft.by })}
            />
            <TextInput
              mt="sm"
              type="date"
              label={t(words.day)}
              description={t(words.dayHint)}
              value={draft.day}
              error={problems.at.get('day')}
              onChange={({ currentTarget: { value } }) => set({ day: value })}
              required
            />
          </>
        ) : (
          <p>
            {kept.kpiName} · {t(kept.period)}
          </p>
        )}
        <TextInput
          mt="sm"
          label={t(words.value)}
          description={unitIn(chosen)}
          inputMode="decimal"
          value={draft.value}
          error={problems.at.get('value') ?? (kept === undefined ? undefined : problems.at.get('kpiId'))}
          onChange={({ currentTarget: { value } }) => set({ value })}
          required
        />
        <Textarea
          mt="sm"
          label={t(words.reason)}
          description={t(words.reasonHint)}
          autosize
          minRows={2}
          value={draft.reason}
          error={problems.at.get('reason')}
          onChange={({ currentTarget: { value } }) => set({ reason: value })}
        />
      </Form>
    </Dialog>
  )

  function unitIn(of: ShownChoice | undefined): string | undefined {
    if (of === undefined || of.unit === null) return undefined
    if (of.unit === 'money') return t(sentences.inCurrency, n.currency)
    if (of.unit === 'share') return t(words.percent)
    if (of.unit === 'points') return t(words.points)
    return of.counted === null ? undefined : t(of.counted.many).replace('#', '').trim()
  }
}
