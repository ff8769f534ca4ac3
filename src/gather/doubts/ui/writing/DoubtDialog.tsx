import { Button } from '@mantine/core'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useWords } from '#web/wording/say.ts'
import { VoiceFields } from '../../../requests/ui/writing/VoiceFields.tsx'
import { voiceOf } from '../../../requests/ui/writing/voice-draft.ts'
import { api, type ShownDoubt } from '../doubts-api.ts'
import { words } from '../words.ts'
import { changeOf, draftOf } from './doubt-draft.ts'

type DoubtDialogProps = {
  readonly kept?: ShownDoubt
  /** Whose it is, where the page says so already. */
  readonly customerId?: string
  readonly onClose: () => void
}

/** What somebody is unsure of or unhappy with, as it is written down or changed. */
export function DoubtDialog({ kept, customerId, onClose }: DoubtDialogProps) {
  const { t } = useWords()
  const confirm = useConfirm()
  const start = draftOf(kept, customerId ?? null)
  const place = `doubt.${kept?.id ?? `new.${customerId ?? ''}`}`
  const form = useKeptDraft({ place, start, etag: kept?.etag, reads: readsLike(start, { nullable: ['customerId'] }) })
  const { draft } = form
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over, quiet: true }
  const add = useAct(api.create, { ...options, done: words.kept })
  const change = useSave(api.change, { ...options, etag: () => form.etag, done: words.saved })
  const remove = useAct(api.remove, { onDone: over, done: words.removed })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, ['customerId', 'personId', 'saidOn', 'heardIn'])
  const submit = () => {
    if (kept !== undefined) change.mutate({ id: kept.id, ...changedOf(changeOf(draft), changeOf(form.opened)) })
    else add.mutate({ words: '', ...voiceOf(draft) })
  }
  const removeIt = async (id: string) => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  return (
    <Dialog open wide onClose={onClose} title={t(kept === undefined ? words.add : words.changeTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
        apart={
          kept === undefined ? undefined : (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt(kept.id)}>
              {t(words.remove)}
            </Button>
          )
        }
      >
        <DraftNote of={form} />
        <VoiceFields
          draft={draft}
          set={(part) => form.setDraft((present) => ({ ...present, ...part }))}
          problems={problems.at}
          isSettled={kept !== undefined || customerId !== undefined}
        />
      </Form>
    </Dialog>
  )
}
