import { Button } from '@mantine/core'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import { EditActs } from './EditActs.tsx'
import { EditOutcome } from './EditOutcome.tsx'
import type { ShownEdit } from './edits-api.ts'
import { useEdit } from './use-edit.ts'
import { words } from './words.ts'

type PastEditProps = { readonly edit: ShownEdit; readonly title: string; readonly onClose: () => void }

/** What an edit came to, whom it left and why, at any time after it; whoever was left can be looked at again from here. */
export function PastEditDialog({ edit: opened, title, onClose }: PastEditProps) {
  const { t } = useWords()
  const editing = useEdit(opened)
  const acts = (
    <>
      <Button variant="default" onClick={onClose}>
        {t(words.close)}
      </Button>
      <EditActs of={editing} />
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} acts={acts}>
      <EditOutcome edit={editing.edit ?? opened} />
    </Dialog>
  )
}
