import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { auth } from '../../auth.ts'
import { Card } from '../../kit/Card.tsx'
import { useTell } from '../../kit/use-tell.tsx'
import { words as kit } from '../../kit/words.ts'
import { useWords } from '../../say.ts'
import css from './profile.module.css'
import { words } from './words.ts'

export function PasswordCard() {
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
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t(kit.show) } }
  return (
    <Card title={t(words.password)}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <PasswordInput
          label={t(words.present)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
          error={wrong ? t(words.presentWrong) : null}
          {...toggle}
        />
        <PasswordInput
          label={t(words.fresh)}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={10}
          value={fresh}
          onChange={(event) => setFresh(event.currentTarget.value)}
          {...toggle}
        />
        <div>
          <Button type="submit">{t(words.change)}</Button>
        </div>
      </form>
    </Card>
  )
}
