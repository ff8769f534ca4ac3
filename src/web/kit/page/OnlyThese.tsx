import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import css from './OnlyThese.module.css'

/** Above a list that a figure has opened: which rows these are, and the way back to all. */
export function OnlyThese({ children, onAll }: { readonly children: ReactNode; readonly onAll: () => void }) {
  const { t } = useWords()
  return (
    <p className={css.only}>
      <span>{children}</span>
      <Button size="compact-sm" variant="subtle" onClick={onAll}>
        {t(words.showAll)}
      </Button>
    </p>
  )
}
