import { UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../wording/say.ts'
import css from './Frame.module.css'
import { words } from './words.ts'

const FinderDialog = lazy(() => import('./FinderDialog.tsx').then((file) => ({ default: file.FinderDialog })))

/** ⌘K or `/`: what it opens loads when it is first asked for. */
export function Finder() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const show = () => {
    setAsked(true)
    setOpen(true)
  }
  useHotkeys([
    ['mod+K', show],
    ['/', show],
  ])
  return (
    <>
      <UnstyledButton className={css.finder} onClick={show} aria-haspopup="dialog" aria-keyshortcuts="Meta+K Control+K">
        <IconSearch size={15} stroke={1.5} aria-hidden="true" />
        <span>{t(words.find)}</span>
        <kbd>{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
      </UnstyledButton>
      {asked ? (
        <Suspense>
          <FinderDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
