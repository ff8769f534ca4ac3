import { lazy, Suspense, useMemo, useState } from 'react'
import { useActKeys } from '../../kit/keys/use-act-keys.ts'

const KeysDialog = lazy(() => import('./KeysDialog.tsx').then((file) => ({ default: file.KeysDialog })))

/** As long as it is told what was done, one key takes back the last of it. */
function takeBackLast(): void {
  const offered = document.querySelectorAll<HTMLElement>('[data-undo]')
  offered[offered.length - 1]?.click()
}

/** `?` shows what every key does; the list loads when it is first asked for. */
export function Keys() {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const acts = useMemo(
    () => ({
      '?': () => {
        setAsked(true)
        setOpen(true)
      },
      z: takeBackLast,
    }),
    [],
  )
  useActKeys(acts)
  if (!asked) return null
  return (
    <Suspense>
      <KeysDialog open={open} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
