import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { DoubtList } from './DoubtList.tsx'
import { api } from './doubts-api.ts'
import { words } from './words.ts'
import { DoubtDialog } from './writing/DoubtDialog.tsx'

/** What one customer is unsure of or unhappy with, and below it what was settled. */
export function DoubtsOfCustomer({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const [adding, setAdding] = useState(false)
  const open = useAskPages(api.list, { customerId, limit: 50 })
  const settled = useAskPages(api.list, { customerId, list: 'settled', limit: 50 })
  const add = mayWrite ? (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t(words.add)}
    </Button>
  ) : undefined
  return (
    <>
      <Card title={t(words.doubts)} {...(open.rows.length > 0 && add && { acts: add })} flush>
        <DoubtList
          label={t(words.doubts)}
          pages={open}
          empty={<EmptyState title={t(words.noneOfCustomer)} act={add} />}
        />
      </Card>
      {settled.rows.length === 0 ? null : (
        <Card title={t(words.settledOnes)} flush>
          <DoubtList label={t(words.settledOnes)} pages={settled} empty={null} />
        </Card>
      )}
      {adding ? <DoubtDialog customerId={customerId} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
