import { Button, PasswordInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Card } from '../../kit/page/Card.tsx'
import { useTell } from '../../kit/said/use-tell.tsx'
import { words as kit } from '../../kit/words.ts'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import { mayRenewQuery, renewPassword } from '../entrance/entering.ts'
import css from './profile.module.css'
import { words } from './words.ts'

export function PasswordCard() {
  const { t } = useWords()
  const { data } = useQuery(mayRenewQuery)
  return <Card title={t(words.password)}>{data?.mayRenew ? <RenewForm /> : <ChangeForm />}</Card>
}

/** For whoever came by a one-time link, because the password is lost. */
function RenewForm() {
  const { t } = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const [fresh, setFresh] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await renewPassword(fresh)
      tell(t(words.changed))
    } catch (error) {
      tell.problem(error)
    }
    await client.invalidateQueries(mayRenewQuery)
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <p className={css.said}>{t(words.cameByLink)}</p>
      <Secret label={t(words.fresh)} autoComplete="new-password" value={fresh} onChange={setFresh} />
      <div>
        <Button type="submit">{t(words.choose)}</Button>
      </div>
    </form>
  )
}

function ChangeForm() {
  const { t } = useWords()
  const tell = useTell()
  const [present, setPresent] = useState('')
  const [fresh, setFresh] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { error } = await auth.changePassword({
      currentPassword: present,
      newPassword: fresh,
      revokeOtherSessions: true,
    })
    setWrong(error !== null)
    if (error !== null) return
    setPresent('')
    setFresh('')
    tell(t(words.changed))
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <Secret
        label={t(words.present)}
        autoComplete="current-password"
        value={present}
        onChange={setPresent}
        error={wrong ? t(words.presentWrong) : null}
      />
      <Secret label={t(words.fresh)} autoComplete="new-password" value={fresh} onChange={setFresh} />
      <div>
        <Button type="submit">{t(words.change)}</Button>
      </div>
    </form>
  )
}

type SecretProps = {
  readonly label: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | null
}

function Secret({ onChange, autoComplete, error = null, ...field }: SecretProps) {
  const { t } = useWords()
  return (
    <PasswordInput
      {...field}
      {...(autoComplete === 'new-password' ? { minLength: 10 } : {})}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t(kit.show) }}
    />
  )
}
