import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useId, useState } from 'react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import css from './CopyField.module.css'

export type CopyFieldProps = { readonly label: string; readonly value: string; readonly secret?: boolean }

export function CopyField({ label, value, secret = false }: CopyFieldProps) {
  const { t } = useWords()
  const id = useId()
  const clipboard = useClipboard({ timeout: 2000 })
  const [hidden, setHidden] = useState(secret)
  return (
    <div>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.field}>
        <input
          id={id}
          className={css.value}
          readOnly
          type={hidden ? 'password' : 'text'}
          autoComplete="off"
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        {secret ? <Button onClick={() => setHidden(!hidden)}>{t(hidden ? words.show : words.hide)}</Button> : null}
        <Button onClick={() => clipboard.copy(value)} aria-live="polite">
          {t(clipboard.copied ? words.copied : words.copy)}
        </Button>
      </div>
    </div>
  )
}
