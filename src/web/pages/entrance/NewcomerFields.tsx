import { PasswordInput, TextInput } from '@mantine/core'
import type { Refusal } from '../../asking/refusal.ts'
import { words as kit } from '../../kit/words.ts'
import { useWords } from '../../wording/say.ts'
import { words } from './words.ts'

type NewcomerFieldsProps = { readonly refusal: Refusal | null }

/** Name and a new password; the form reads them by their names. */
export function NewcomerFields({ refusal }: NewcomerFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <TextInput
        name="name"
        label={t(words.name)}
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={200}
        error={refusal?.about('name')}
      />
      <PasswordInput
        name="password"
        label={t(words.newPassword)}
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={10}
        maxLength={200}
        error={refusal?.about('password')}
        visibilityToggleButtonProps={{ 'aria-label': t(kit.show) }}
      />
    </>
  )
}

export function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
