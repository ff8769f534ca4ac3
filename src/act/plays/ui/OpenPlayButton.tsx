import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
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
