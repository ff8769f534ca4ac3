import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { renderSVG } from 'uqr'
import { CopyField } from '../../kit/form/CopyField.tsx'
import { Dialog } from '../../kit/form/Dialog.tsx'
import { Note } from '../../kit/said/Note.tsx'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import { AskPassword } from './AskPassword.tsx'
import css from './profile.module.css'
import { words } from './words.ts'

type AuthenticatorDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly onDone: () => void }
type Setup = { readonly totpURI: string; readonly backupCodes: readonly string[] }

export function AuthenticatorDialog({ open, onClose, onDone }: AuthenticatorDialogProps) {
  const { t } = useWords()
  const [setup, setSetup] = useState<Setup | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  const begin = async (password: string) => {
    const { data, error } = await auth.twoFactor.enable({ password })
    if (error === null && 'totpURI' in data) setSetup(data)
    return error === null
  }
  const close = confirmed ? onDone : onClose
  return (
    <Dialog open={open} onClose={close} title={t(confirmed ? words.backup : words.turnOn)}>
      {setup === null ? <AskPassword act={t(words.go)} onGiven={begin} /> : null}
      {setup !== null && !confirmed ? <Scan setup={setup} onConfirmed={() => setConfirmed(true)} /> : null}
      {setup !== null && confirmed ? <BackupCodes codes={setup.backupCodes} onDone={onDone} /> : null}
    </Dialog>
  )
}

function Scan({ setup, onConfirmed }: { readonly setup: Setup; readonly onConfirmed: () => void }) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const picture = useMemo(() => `data:image/svg+xml,${encodeURIComponent(renderSVG(setup.totpURI))}`, [setup])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { error } = await auth.twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, '') })
    setWrong(error !== null)
    if (error === null) onConfirmed()
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <p className={css.said}>{t(words.scan)}</p>
      <img className={css.qr} src={picture} alt={t(words.qr)} />
      <CopyField label={t(words.uri)} value={setup.totpURI} secret />
      <TextInput
        label={t(words.code)}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={wrong ? t(words.codeWrong) : null}
      />
      <Button type="submit" variant="filled">
        {t(words.go)}
      </Button>
    </form>
  )
}

function BackupCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useWords()
  return (
    <div className={css.form}>
      <Note>{t(words.backupText)}</Note>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button variant="filled" onClick={onDone}>
        {t(words.done)}
      </Button>
    </div>
  )
}
