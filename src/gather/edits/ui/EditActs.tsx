import { Button } from '@mantine/core'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { useEdit } from './use-edit.ts'
import { words } from './words.ts'

type EditActsProps = { readonly of: ReturnType<typeof useEdit>; readonly onAgain?: () => void }

/** What can be done next with an edit that was tried or made. */
export function EditActs({ of: { edit, isBusy, run, undo, repeat }, onAgain }: EditActsProps) {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  if (edit === undefined || !mayWrite) return null
  if (edit.state === 'ready')
    return (
      <>
        {onAgain === undefined ? null : (
          <Button variant="default" onClick={onAgain}>
            {t(words.again)}
          </Button>
        )}
        <Button variant="filled" loading={isBusy} disabled={edit.changed === 0} onClick={run} data-autofocus>
          {t(words.runIt, n.whole(edit.changed))}
        </Button>
      </>
    )
  if (edit.state !== 'done' && edit.state !== 'failed') return null
  return (
    <>
      <Button loading={isBusy} onClick={undo}>
        {t(words.undo)}
      </Button>
      {edit.overtaken > 0 ? (
        <Button variant="filled" loading={isBusy} onClick={repeat}>
          {t(words.repeatIt, n.whole(edit.overtaken))}
        </Button>
      ) : null}
    </>
  )
}
