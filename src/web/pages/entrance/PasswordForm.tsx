import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { words as kit } from '../../kit/words.ts'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import css from './entrance.module.css'
import { words } from './words.ts'

type PasswordFormProps = { readonly onDone: () => void; readonly onCodeNeeded: () => void }

export function PasswordForm({ onDone, onCodeNeeded }: PasswordFormProps) {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Text | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    const { data, error } = await auth.signIn
      .email({ email, password })
      .catch(() => ({ data: null, error: { status: 0 } }))
    setBusy(false)
    if (error !== null) return setProblem(problems[error.status] ?? words.signInFailed)
    if (needsCode(data)) return onCodeNeeded()
    onDone()
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      {problem === null ? null : (
        <p className={css.problem} role="alert">
          {t(problem)}
        </p>
      )}
      <TextInput
        label={t(words.email)}
        type="email"
        autoComplete="username webauthn"
        required
        withAsterisk={false}
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t(words.password)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t(kit.show) }}
      />
      <Button type="submit" size="sm" variant="filled" loading={busy}>
        {t(words.signIn)}
      </Button>
    </form>
  )
}

const problems: Readonly<Record<number, Text>> = {
  0: kit.offlineText,
  401: words.wrongPassword,
  403: words.wrongPassword,
  429: words.tooMany,
}

function needsCode(data: object | null): boolean {
  return data !== null && 'twoFactorRedirect' in data && data.twoFactorRedirect === true
}
