import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/say.ts'
import type { AboutCustomer } from '#web/screens.ts'
import { OpenPlayDialog } from './OpenPlayDialog.tsx'
import { words } from './words.ts'

export function OpenPlayButton({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.add)}
      </Button>
      {open ? <OpenPlayDialog customerId={customerId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
