import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { clientOf, useAct } from '#web/asking/api.ts'
import { CopyField } from '#web/kit/form/CopyField.tsx'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import type { contract } from '../contract.ts'
import { words } from '../words.ts'

const api = clientOf<typeof contract>('intake')

/** Names a new key, then shows its secret this once. */
export function NewWriteKey({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const create = useAct(api.create, { onDone: (made) => setSecret(made.secret) })
  if (secret !== null) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={t(words.writeKey)}
        acts={<Button onClick={onClose}>{t(words.close)}</Button>}
      >
        <CopyField label={t(words.keyOnce)} value={secret} secret />
      </Dialog>
    )
  }
  const submit = (
    <Button disabled={name.trim() === ''} loading={create.isPending} onClick={() => create.mutate({ name })}>
      {t(words.newKey)}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={t(words.newKey)} acts={submit}>
      <TextInput
        label={t(words.keyName)}
        placeholder={t(words.keyNameHint)}
        value={name}
        maxLength={100}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Dialog>
  )
}
