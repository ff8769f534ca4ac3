import { Button, Stack, TextInput } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { useWords } from '#web/wording/say.ts'
import { NotWorkedHint } from '../../../gather/calendar/ui/NotWorkedHint.tsx'
import { DoingField } from '../../../see/health/ui/designer/fields/DoingField.tsx'
import type { Act, Doing } from '../../../see/scorecards/contract.ts'
import { doingWords } from '../../../see/scorecards/words.ts'
import type { PlayKind } from '../contract/rules.ts'
import { api, kinds } from './plays-api.ts'
import { KindField } from './rules/KindField.tsx'
import { words } from './words.ts'

type OpenPlayDialogProps = {
  readonly customerId: string
  readonly onClose: () => void
  /** What is proposed, in both languages; a member may write something else. */
  readonly proposed?: { readonly kind: PlayKind; readonly act: Act; readonly reason: string }
}

/** A play that a member opens by hand. */
export function OpenPlayDialog({ customerId, onClose, proposed }: OpenPlayDialogProps) {
  const { t } = useWords()
  const start = {
    kind: proposed?.kind ?? ('activity' as PlayKind),
    act: proposed === undefined ? '' : t(proposed.act),
    reason: proposed?.reason ?? '',
    doing: proposed?.act.doing ?? ('other' as Doing),
    dueOn: '',
  }
  const form = useKeptDraft({
    place: `play.${proposed === undefined ? 'new' : 'advised'}.${customerId}`,
    start,
    reads: readsLike(start, { choices: { kind: kinds, doing: Object.keys(doingWords) } }),
  })
  const { kind, act, reason, doing, dueOn } = form.draft
  const set = (part: Partial<typeof start>) => form.setDraft((present) => ({ ...present, ...part }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const add = useAct(api.open, { done: words.saved, onDone: over })
  const own = { en: act, ja: act }
  const both = proposed !== undefined && act === t(proposed.act) ? { en: proposed.act.en, ja: proposed.act.ja } : own
  const wish = { customerId, kind, reason, act: both, doing, ...(dueOn === '' ? {} : { dueOn }) }
  const save = (
    <Button
      variant="filled"
      disabled={act.trim() === '' || reason.trim() === ''}
      loading={add.isPending}
      onClick={() => add.mutate(wish)}
    >
      {t(words.save)}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={t(words.addTitle)} acts={save}>
      <DraftNote of={form} />
      <Stack gap="sm">
        <KindField kind={kind} onChange={(next) => set({ kind: next })} />
        <TextInput
          label={t(words.act)}
          value={act}
          onChange={(event) => set({ act: event.currentTarget.value })}
          required
        />
        <DoingField value={doing} onChange={(next) => set({ doing: next })} />
        <TextInput
          label={t(words.because)}
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label={t(words.due)}
          description={dueOn === '' ? t(words.dueLeftOpen) : <NotWorkedHint day={dueOn} customerId={customerId} />}
          value={dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
        />
      </Stack>
    </Dialog>
  )
}
