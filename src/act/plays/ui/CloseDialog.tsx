import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPlay } from './plays-api.ts'
import { words } from './words.ts'

export type Closing = 'complete' | 'snooze' | 'dismiss'
type CloseDialogProps = { readonly play: ShownPlay; readonly closing: Closing; readonly onClose: () => void }

const titles = { complete: words.markDone, snooze: words.snooze, dismiss: words.dismiss } as const

/** A play ends or sleeps with a reason, and each of them can be undone from the notification. */
export function CloseDialog({ play, closing, onClose }: CloseDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const undo = {
    complete: useAct(api.reopen),
    snooze: useAct(api.wake),
    dismiss: useAct(api.restore),
  }
  const { id } = play
  const options = {
    onDone: () => {
      tell(t(words.saved), { undo: () => undo[closing].mutate({ id }) })
      onClose()
    },
  }
  const complete = useAct(api.complete, options)
  const snooze = useAct(api.snooze, options)
  const dismiss = useAct(api.dismiss, options)
  const save = () => {
    if (closing === 'complete') complete.mutate({ id, note: reason })
    else if (closing === 'snooze') snooze.mutate({ id, until, reason })
    else dismiss.mutate({ id, reason })
  }
  const lacking = (closing !== 'complete' && reason.trim() === '') || (closing === 'snooze' && until === '')
  const acts = (
    <Button
      variant="filled"
      disabled={lacking}
      loading={complete.isPending || snooze.isPending || dismiss.isPending}
      onClick={save}
    >
      {t(titles[closing])}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={`${t(titles[closing])}: ${t(play.act)}`} acts={acts}>
      <Stack gap="sm">
        {closing === 'snooze' ? (
          <TextInput
            type="date"
            label={t(words.until)}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            required
          />
        ) : null}
        <Textarea
          label={t(closing === 'complete' ? words.note : words.reason)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          required={closing !== 'complete'}
        />
      </Stack>
    </Dialog>
  )
}
