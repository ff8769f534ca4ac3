import { Button, Group } from '@mantine/core'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'

export type FormProps = {
  readonly children: ReactNode
  /** What went wrong and concerns none of the fields. */
  readonly problem?: string | undefined
  readonly act: string
  readonly isPending: boolean
  readonly onSubmit: () => void
  readonly onCancel?: (() => void) | undefined
  /** Another act, apart from saving and leaving. */
  readonly apart?: ReactNode
}

/** Fields, what went wrong with them as a whole, and below them the way out and the way on, which ⌘ or Ctrl with Enter goes as well. */
export function Form({ children, problem, act, isPending, onSubmit, onCancel, apart }: FormProps) {
  const { t } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
  return (
    <form onSubmit={submit} onKeyDown={onKey}>
      {children}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <Group justify="space-between" mt="md" gap="xs">
        {apart ?? <span />}
        <Group gap="xs">
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              {t(words.cancel)}
            </Button>
          )}
          <Button type="submit" loading={isPending}>
            {act}
          </Button>
        </Group>
      </Group>
    </form>
  )
}
