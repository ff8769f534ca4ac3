import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPlay } from './plays-api.ts'
import { words } from './words.ts'

export type Closing = 'snooze' | 'dismiss'
type CloseDialogProps = { readonly play: ShownPlay; readonly closing: Closing; readonly onClose: () => void }

const titles = { snooze: words.snooze, dismiss: words.dismiss } as const

/** A play that is not needed, or sleeps, has a reason; each can be undone from the notification. */
export function CloseDialog({ play, closing, onClose }: CloseDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const undo = {
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
  const snooze = useAct(api.snooze, options)
  const dismiss = useAct(api.dismiss, options)
  const save = () => {
    if (closing === 'snooze') snooze.mutate({ id, until, reason })
    else dismiss.mutate({ id, reason })
  }
  const lacking = reason.trim() === '' || (closing === 'snooze' && until === '')
  const acts = (
    <Button variant="filled" disabled={lacking} loading={snooze.isPending || dismiss.isPending} onClick={save}>
      {t(titles[closing])}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={t(titles[closing])} acts={acts}>
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
            onChange={(event) => setUntil(event.currentTarget.value)}
            required
          />
        ) : null}
        <Textarea
          label={t(words.reason)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          required
        />
      </Stack>
    </Dialog>
  )
}
