import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { api } from './merges-api.ts'
import { words } from './words.ts'

/** Says beside its word how many others are probably the same. */
export function MergeButton({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const [open, setOpen] = useState(false)
  const { data } = useAsk(api.duplicatesOf, { id: customerId })
  const count = data?.rows.length ?? 0
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {count === 0 ? t(words.merge) : `${t(words.merge)} · ${n.whole(count)}`}
      </Button>
      <MergeDialog customerId={customerId} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
