import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { ActDialog } from './acting/ActDialog.tsx'
import { CloseDialog, type Closing } from './CloseDialog.tsx'
import { api, type ShownPlay } from './plays-api.ts'
import { words } from './words.ts'

/** What one can do with a play in its present state, and how to take it back. */
export function PlayActions({ play }: { readonly play: ShownPlay }) {
  const { t } = useWords()
  const [closing, setClosing] = useState<Closing | null>(null)
  const [finishing, setFinishing] = useState(false)
  const done = { done: words.saved }
  const wake = useAct(api.wake, done)
  const reopen = useAct(api.reopen, done)
  const restore = useAct(api.restore, done)
  const id = play.id
  if (!useMay('plays.work')) return null
  if (play.state === 'done')
    return <Act label={t(words.undo)} busy={reopen.isPending} onClick={() => reopen.mutate({ id })} />
  if (play.state === 'dismissed')
    return <Act label={t(words.undo)} busy={restore.isPending} onClick={() => restore.mutate({ id })} />
  return (
    <Group gap={6} wrap="nowrap">
      <Act act="done" label={t(words.markDone)} onClick={() => setFinishing(true)} />
      {play.state === 'snoozed' ? (
        <Act label={t(words.wake)} busy={wake.isPending} onClick={() => wake.mutate({ id })} />
      ) : (
        <Act act="snooze" label={t(words.snooze)} onClick={() => setClosing('snooze')} />
      )}
      <Act label={t(words.dismiss)} onClick={() => setClosing('dismiss')} />
      {closing === null ? null : <CloseDialog play={play} closing={closing} onClose={() => setClosing(null)} />}
      {finishing ? <ActDialog play={play} onClose={() => setFinishing(false)} /> : null}
    </Group>
  )
}

type ActProps = {
  /** By which a key finds it. */
  readonly act?: 'done' | 'snooze'
  readonly label: string
  readonly busy?: boolean
  readonly onClick: () => void
}

function Act({ act, label, busy = false, onClick }: ActProps) {
  return (
    <Button size="compact-sm" variant="default" loading={busy} data-act={act} onClick={onClick}>
      {label}
    </Button>
  )
}
