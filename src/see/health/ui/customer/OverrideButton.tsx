import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../words.ts'
import { OverrideForm } from './OverrideForm.tsx'

export function OverrideButton({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.override)}
      </Button>
      <OverrideForm customerId={customerId} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
