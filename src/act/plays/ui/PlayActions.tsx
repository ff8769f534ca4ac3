import { Button, Group } from '@mantine/core'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPlay } from './plays-api.ts'
import { words } from './words.ts'
import { atWork } from './working/at-work.ts'
import { usePlayAct } from './working/use-play-act.ts'

/** What one can do with a play in its present state, and how to take it back. */
export function PlayActions({ play }: { readonly play: ShownPlay }) {
  const { t } = useWords()
  const done = { done: words.saved }
  const wake = usePlayAct(api.wake, done)
  const reopen = usePlayAct(api.reopen, done)
  const restore = usePlayAct(api.restore, done)
  if (!useMay('plays.work')) return null
  if (play.state === 'done')
    return <Act label={t(words.undo)} busy={reopen.isPending} onClick={() => reopen.run(play, {})} />
  if (play.state === 'dismissed')
    return <Act label={t(words.undo)} busy={restore.isPending} onClick={() => restore.run(play, {})} />
  return (
    <Group gap={6} wrap="nowrap">
      <Act act="done" label={t(words.markDone)} onClick={() => atWork.open({ play, doing: 'finish' })} />
      {play.state === 'snoozed' ? (
        <Act label={t(words.wake)} busy={wake.isPending} onClick={() => wake.run(play, {})} />
      ) : (
        <Act act="snooze" label={t(words.snooze)} onClick={() => atWork.open({ play, doing: 'snooze' })} />
      )}
      <Act label={t(words.dismiss)} onClick={() => atWork.open({ play, doing: 'dismiss' })} />
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
