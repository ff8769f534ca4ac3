import { Button, Stack, TextInput } from '@mantine/core'
import { useAct, useSave } from '#web/asking/api.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Sentence } from '#web/kit/said/Sentence.tsx'
import { useWords } from '#web/wording/say.ts'
import { DoingField } from '../../../../see/health/ui/designer/fields/DoingField.tsx'
import { api, type ShownRule } from '../plays-api.ts'
import { words as playWords } from '../words.ts'
import { DaysField } from './DaysField.tsx'
import { KindField } from './KindField.tsx'
import { whenOf } from './RuleLine.tsx'
import { playOf, type RuleDraft, ruleChoices, ruleDraftOf } from './rule-draft.ts'
import { words } from './rule-words.ts'
import { WatchedFields } from './WatchedFields.tsx'

type RuleDialogProps = { readonly rule?: ShownRule; readonly onClose: () => void }

/** A new rule, or which play an existing one opens: what it watches is what it is, and stays. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useWords()
  const start = ruleDraftOf(rule)
  const form = useKeptDraft({
    place: `play-rule.${rule?.id ?? 'new'}`,
    start,
    etag: rule?.etag,
    reads: readsLike(start, { choices: ruleChoices }),
  })
  const { draft } = form
  const set = (part: Partial<RuleDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const done = { done: playWords.saved, onDone: over }
  const add = useAct(api.addRule, done)
  const change = useSave(api.changeRule, { ...done, etag: () => form.etag })
  const name = draft.name.trim()
  const save = () => {
    if (rule !== undefined) change.mutate({ id: rule.id, ...changedOf(playOf(draft), playOf(form.opened)) })
    else add.mutate({ ...playOf(draft), ...(draft.by === 'segment' ? { segmentId: name } : { event: name }) })
  }
  const lacking = playOf(draft).act.en === '' || (rule === undefined && name === '')
  const acts = (
    <Button variant="filled" disabled={lacking} loading={add.isPending || change.isPending} onClick={save}>
      {t(playWords.save)}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={t(rule === undefined ? words.addTitle : words.changeTitle)} acts={acts}>
      <DraftNote of={form} />
      <Stack gap="sm">
        {rule === undefined ? (
          <WatchedFields watched={draft} onChange={set} />
        ) : (
          <div>
            <Sentence text={whenOf(rule, t)} />
          </div>
        )}
        <KindField kind={draft.kind} onChange={(kind) => set({ kind })} />
        <TextInput
          label={t(words.actEn)}
          value={draft.en}
          onChange={(event) => set({ en: event.currentTarget.value })}
        />
        <TextInput
          label={t(words.actJa)}
          description={t(words.oneIsEnough)}
          value={draft.ja}
          onChange={(event) => set({ ja: event.currentTarget.value })}
        />
        <DoingField value={draft.doing} onChange={(doing) => set({ doing })} />
        <DaysField label={t(words.dueInDays)} days={draft.days} dayKind={draft.dayKind} most={365} onChange={set} />
      </Stack>
    </Dialog>
  )
}
