import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import { CustomerForm } from './CustomerForm.tsx'
import type { ShownCustomer } from './customers-api.ts'
import { words } from './words.ts'

type CustomerDialogProps = {
  readonly open: boolean
  readonly onClose: (customer?: ShownCustomer) => void
}

export function CustomerDialog({ open, onClose }: CustomerDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={() => onClose()} title={t(words.add)} wide>
      <CustomerForm onDone={onClose} onCancel={() => onClose()} />
    </Dialog>
  )
}
