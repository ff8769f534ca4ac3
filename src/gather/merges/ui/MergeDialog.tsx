import { useState } from 'react'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import { MergePreviewPanel } from './MergePreviewPanel.tsx'
import { TwinChoice } from './TwinChoice.tsx'
import { words } from './words.ts'

export type MergeDialogProps = { readonly customerId: string; readonly open: boolean; readonly onClose: () => void }

/** Choose the other, compare, decide field by field, merge; and take it back if it was wrong. */
export function MergeDialog({ customerId, open, onClose }: MergeDialogProps) {
  const { t } = useWords()
  const [otherId, setOtherId] = useState<string | null>(null)
  const close = () => {
    setOtherId(null)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t(words.mergeTitle)} wide>
      {otherId === null ? (
        <TwinChoice customerId={customerId} onChoose={setOtherId} />
      ) : (
        <MergePreviewPanel customerId={customerId} otherId={otherId} onBack={() => setOtherId(null)} onDone={close} />
      )}
    </Dialog>
  )
}
