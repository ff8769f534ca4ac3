import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { words as kit } from '../../kit/words.ts'
import { useWords } from '../../wording/say.ts'
import css from './profile.module.css'
import { words } from './words.ts'

type AskPasswordProps = { readonly act: string; readonly onGiven: (password: string) => Promise<boolean> }

/** The password once more, before something about signing in changes. `onGiven` answers whether it was right. */
export function AskPassword({ act, onGiven }: AskPasswordProps) {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(!(await onGiven(password)))
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        label={t(words.present)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={wrong ? t(words.presentWrong) : null}
        visibilityToggleButtonProps={{ 'aria-label': t(kit.show) }}
      />
      <Button type="submit" variant="filled">
        {act}
      </Button>
    </form>
  )
}
