import { createContext, type ReactNode, use } from 'react'

export type Question = {
  readonly title: string
  readonly text?: ReactNode
  /** The verb of the button: what will happen, not “OK”. */
  readonly act: string
  readonly danger?: boolean
}
export type Confirm = (question: Question) => Promise<boolean>

export const ConfirmContext = createContext<Confirm | null>(null)

/** `if (await confirm({ title, text, act })) …`: only for what cannot be undone; else offer undo. */
export function useConfirm(): Confirm {
  const confirm = use(ConfirmContext)
  if (confirm === null) throw new Error('useConfirm needs the ConfirmProvider')
  return confirm
}
