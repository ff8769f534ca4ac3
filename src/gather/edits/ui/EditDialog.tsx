import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Change, Which } from '../contract.ts'
import { AssignFields } from './choosing/AssignFields.tsx'
import { FieldFields } from './choosing/FieldFields.tsx'
import { EditActs } from './EditActs.tsx'
import { EditOutcome } from './EditOutcome.tsx'
import css from './edits.module.css'
import { useEdit } from './use-edit.ts'
import { words } from './words.ts'

export type EditDialogProps = {
  readonly which: Which
  /** How many customers it is about, as far as the list knows. */
  readonly count: number
  readonly about: 'owner' | 'field'
  readonly onClose: () => void
}

/** Changes many customers: first what would become of them, then the change, and then a way back. */
export function EditDialog({ which, count, about, onClose }: EditDialogProps) {
  const { t, n } = useWords()
  const [change, setChange] = useState<Change | null>(null)
  const editing = useEdit()
  const { edit, isBusy, attempt, forget } = editing
  const acts = (
    <>
      <Button variant="default" onClick={onClose}>
        {t(words.close)}
      </Button>
      {edit === undefined ? (
        <Button
          variant="filled"
          disabled={change === null}
          loading={isBusy}
          onClick={() => change && attempt(which, change)}
        >
          {t(words.tryIt)}
        </Button>
      ) : null}
      <EditActs of={editing} onAgain={forget} />
    </>
  )
  const title = t(about === 'owner' ? words.assignTitle : words.changeTitle, n.whole(count))
  return (
    <Dialog open onClose={onClose} title={title} acts={acts}>
      {/* What was chosen stays while its outcome is seen. */}
      <div className={css.form} hidden={edit !== undefined}>
        {about === 'owner' ? <AssignFields onChange={setChange} /> : <FieldFields onChange={setChange} />}
      </div>
      {edit === undefined ? null : <EditOutcome edit={edit} />}
    </Dialog>
  )
}
