import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { InteractionDialog } from './InteractionDialog.tsx'
import { words } from './words.ts'

export function LogButton({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.log)}
      </Button>
      <InteractionDialog customerId={customerId} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
