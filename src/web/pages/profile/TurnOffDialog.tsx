import { Dialog } from '../../kit/form/Dialog.tsx'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import { AskPassword } from './AskPassword.tsx'
import { words } from './words.ts'

type TurnOffDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly onDone: () => void }

export function TurnOffDialog({ open, onClose, onDone }: TurnOffDialogProps) {
  const { t } = useWords()
  const turnOff = async (password: string) => {
    const { error } = await auth.twoFactor.disable({ password })
    if (error === null) onDone()
    return error === null
  }
  return (
    <Dialog open={open} onClose={onClose} title={t(words.turnOff)}>
      <AskPassword act={t(words.turnOff)} onGiven={turnOff} />
    </Dialog>
  )
}
