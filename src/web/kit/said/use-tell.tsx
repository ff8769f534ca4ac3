import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { Refusal } from '../../asking/refusal.ts'
import { useWords, type Words } from '../../wording/say.ts'
import { words } from '../words.ts'
import { sayingOf } from './ErrorState.tsx'

export type Tell = {
  (text: string, options?: { readonly undo?: () => void }): void
  /** What went wrong, in the server's words where it has any. */
  problem(error: unknown): void
}

/** Notifications: what was done, with a way back for what can be undone. */
export function useTell(): Tell {
  const { t } = useWords()
  return useMemo(() => tellIn(t), [t])
}

function tellIn(t: Words['t']): Tell {
  const closeButtonProps = { 'aria-label': t(words.close) }
  const tell = (text: string, { undo }: { undo?: () => void } = {}) => {
    const id = crypto.randomUUID()
    const takeBack = () => {
      notifications.hide(id)
      undo?.()
    }
    const message = undo ? (
      <Group justify="space-between" wrap="nowrap" gap={8}>
        {text}
        <Button variant="subtle" flex="none" onClick={takeBack} data-undo>
          {t(words.undo)}
        </Button>
      </Group>
    ) : (
      text
    )
    notifications.show({ id, message, closeButtonProps, autoClose: undo ? 10_000 : 5000, withBorder: true })
  }
  const problem = (error: unknown) => {
    const { title, text } = sayingOf(error)
    const said = error instanceof Refusal ? error.message : ''
    const message = said === '' ? `${t(title)}. ${t(text)}` : said
    notifications.show({ message, color: 'red', closeButtonProps, autoClose: 12_000, withBorder: true, role: 'alert' })
  }
  return Object.assign(tell, { problem })
}
