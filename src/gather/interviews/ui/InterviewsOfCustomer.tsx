import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { InterviewList } from './InterviewList.tsx'
import { api } from './interviews-api.ts'
import { HeadDialog } from './sheet/HeadDialog.tsx'
import { words } from './words.ts'

/** Whom of one customer we asked. */
export function InterviewsOfCustomer({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState(false)
  const pages = useAskPages(api.list, { customerId, limit: 20 })
  const begin = mayWrite ? (
    <Button variant="default" onClick={() => setOpen(true)}>
      {t(words.begin)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.interviews)} {...(pages.rows.length > 0 && begin && { acts: begin })} flush>
      <InterviewList
        label={t(words.interviews)}
        pages={pages}
        empty={<EmptyState title={t(words.noneOfCustomer)} {...(begin && { act: begin })} />}
      />
      {open ? <HeadDialog customerId={customerId} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}
