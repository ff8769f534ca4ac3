import { Stack, Textarea, TextInput } from '@mantine/core'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Go } from '#web/kit/Go.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPlay } from '../plays-api.ts'
import { words } from '../words.ts'
import type { Closing } from './at-work.ts'
import { type CloseDraft, noReason, readClose } from './close-draft.ts'
import { usePlayAct } from './use-play-act.ts'

type CloseDialogProps = { readonly play: ShownPlay; readonly closing: Closing; readonly onClose: () => void }

const titles = { snooze: words.snooze, dismiss: words.dismiss } as const

/** A play that is not needed, or sleeps, has a reason; each can be undone from the notification. */
export function CloseDialog({ play, closing, onClose }: CloseDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const form = useKeptDraft({ place: `play.${play.id}.${closing}`, start: noReason, reads: readClose })
  const { reason, until } = form.draft
  const set = (part: Partial<CloseDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const undo = { snooze: usePlayAct(api.wake), dismiss: usePlayAct(api.restore) }
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = {
    quiet: true,
    onDone: (closed: ShownPlay) => {
      tell(t(words.saved), { undo: () => undo[closing].run(closed, {}) })
      over()
    },
    onLeft: over,
  }
  const snooze = usePlayAct(api.snooze, options)
  const dismiss = usePlayAct(api.dismiss, options)
  const isLacking = reason.trim() === '' || (closing === 'snooze' && until === '')
  const submit = () => {
    if (isLacking) return
    if (closing === 'snooze') snooze.run(play, { until, reason })
    else dismiss.run(play, { reason })
  }
  return (
    <Dialog open onClose={onClose} title={t(titles[closing])}>
      <Form
        problem={(snooze.error ?? dismiss.error)?.message}
        act={t(titles[closing])}
        isPending={snooze.isPending || dismiss.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <DraftNote of={form} />
        <Stack gap="sm">
          <div>
            <Go to={`/customers/${play.customerId}`}>{play.customerName}</Go>
            <br />
            {t(play.act)}
          </div>
          {closing === 'snooze' ? (
            <TextInput
              type="date"
              label={t(words.until)}
              value={until}
              onChange={(event) => set({ until: event.currentTarget.value })}
              required
            />
          ) : null}
          <Textarea
            label={t(words.reason)}
            value={reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
            autosize
            minRows={2}
            required
          />
        </Stack>
      </Form>
    </Dialog>
  )
}
