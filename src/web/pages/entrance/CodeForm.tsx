import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import css from './entrance.module.css'
import { words } from './words.ts'

/** The second factor: the digits of the authenticator, or a backup code where that is lost. */
export function CodeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const [backup, setBackup] = useState(false)
  const [wrong, setWrong] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = code.replaceAll(/\s/g, '')
    const { error } = backup
      ? await auth.twoFactor.verifyBackupCode({ code: typed })
      : await auth.twoFactor.verifyTotp({ code: typed })
    if (error === null) return onDone()
    setWrong(true)
    setCode('')
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t(backup ? words.backupCode : words.code)}
        inputMode={backup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoFocus
        required
        withAsterisk={false}
        error={wrong ? t(words.codeWrong) : null}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="filled">
        {t(words.confirm)}
      </Button>
      <Button variant="subtle" onClick={() => setBackup(!backup)}>
        {t(backup ? words.useApp : words.useBackup)}
      </Button>
    </form>
  )
}
