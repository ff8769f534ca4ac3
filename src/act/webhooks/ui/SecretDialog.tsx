import { Button } from '@mantine/core'
import { CopyField } from '#web/kit/form/CopyField.tsx'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import { words } from './words.ts'

/** What signs, this once. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const close = <Button onClick={onClose}>{t(words.close)}</Button>
  return (
    <Dialog open onClose={onClose} title={t(words.secret)} acts={close}>
      <CopyField label={t(words.secretOnce)} value={secret} secret />
    </Dialog>
  )
}
