import { Button } from '@mantine/core'
import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { WhereDialog } from './keeping/WhereDialog.tsx'
import { QuoteList } from './QuoteList.tsx'
import { api } from './quotes-api.ts'
import { words } from './words.ts'

/** What of one customer's words may be used. */
export function QuotesOfCustomer({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const go = useGo()
  const mayWrite = useMay('customers.write')
  const [choosing, setChoosing] = useState(false)
  const pages = useAskPages(api.list, { customerId, limit: 20 })
  const add = mayWrite ? (
    <Button variant="default" onClick={() => setChoosing(true)}>
      {t(words.keep)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.quotes)} {...(pages.rows.length > 0 && add && { acts: add })} flush>
      <QuoteList
        label={t(words.quotes)}
        pages={pages}
        empty={<EmptyState title={t(words.noneOfCustomer)} {...(add && { act: add })} />}
      />
      {choosing ? (
        <WhereDialog
          customerId={customerId}
          onClose={() => setChoosing(false)}
          onChosen={(of) => go(`/quotes?${new URLSearchParams({ of })}`)}
        />
      ) : null}
    </Card>
  )
}
