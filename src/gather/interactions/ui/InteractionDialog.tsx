import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import type { InteractionKind } from '../contract.ts'
import { InteractionForm } from './InteractionForm.tsx'
import { words } from './words.ts'

export type InteractionDialogProps = {
  readonly customerId: string
  readonly open: boolean
  readonly onClose: () => void
  readonly kind?: InteractionKind
}

export function InteractionDialog({ customerId, open, onClose, kind }: InteractionDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t(words.logTitle)} wide>
      <InteractionForm customerId={customerId} {...(kind && { kind })} onDone={onClose} onCancel={onClose} />
    </Dialog>
  )
}
