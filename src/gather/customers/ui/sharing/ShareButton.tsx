import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import type { AboutCustomer } from '#web/screens.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../customers-api.ts'
import { sentences, words } from '../words.ts'
import { ShareDialog } from './ShareDialog.tsx'

/** Opens this customer to one partner, who sees it in their list; the button says to whom it is open. */
export function ShareButton({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const { nameOf } = useMembers()
  const [open, setOpen] = useState(false)
  const { data: customer } = useAsk(api.find, { id: customerId })
  if (customer === undefined) return null
  const partnerId = customer.members.find(({ role }) => role === 'partner')?.memberId ?? null
  const name = nameOf(partnerId)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {name === null ? t(words.share) : t(sentences.sharedWith, name)}
      </Button>
      {open ? <ShareDialog customerId={customerId} partnerId={partnerId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
