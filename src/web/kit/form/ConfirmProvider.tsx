import { Button } from '@mantine/core'
import { type ReactNode, useCallback, useState } from 'react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import { Dialog } from './Dialog.tsx'
import { type Confirm, ConfirmContext, type Question } from './use-confirm.ts'

type Asked = { readonly question: Question; readonly answer: (yes: boolean) => void }

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const confirm: Confirm = useCallback((question) => new Promise((answer) => setAsked({ question, answer })), [])
  const close = (yes: boolean) => {
    asked?.answer(yes)
    setAsked(null)
  }
  const acts = (
    <>
      <Button onClick={() => close(false)}>{t(words.cancel)}</Button>
      <Button
        variant="filled"
        onClick={() => close(true)}
        data-autofocus
        {...(asked?.question.danger ? { color: 'red' } : {})}
      >
        {asked?.question.act}
      </Button>
    </>
  )
  return (
    <ConfirmContext value={confirm}>
      {children}
      <Dialog open={asked !== null} onClose={() => close(false)} title={asked?.question.title ?? ''} acts={acts}>
        {asked?.question.text}
      </Dialog>
    </ConfirmContext>
  )
}
