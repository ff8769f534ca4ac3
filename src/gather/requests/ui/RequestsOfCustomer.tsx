import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { requestColumns } from './listing/request-columns.tsx'
import { api } from './requests-api.ts'
import { words } from './words.ts'
import { RequestDialog } from './writing/RequestDialog.tsx'
import { VoiceDialog } from './writing/VoiceDialog.tsx'

/** What one customer asks for; a voice is added to a request that is on record, or a new one is kept. */
export function RequestsOfCustomer({ customerId }: AboutCustomer) {
  const all = useWords()
  const { t } = all
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState<'new' | 'voice' | null>(null)
  const pages = useAskPages(api.list, { customerId, order: 'latest', limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const acts = mayWrite ? (
    <Group gap={8}>
      <Button variant="default" onClick={() => setOpen('voice')}>
        {t(words.addVoice)}
      </Button>
      <Button variant="default" onClick={() => setOpen('new')}>
        {t(words.add)}
      </Button>
    </Group>
  ) : undefined
  return (
    <Card title={t(words.askedFor)} {...(pages.rows.length > 0 && acts && { acts })} flush>
      <DataTable
        label={t(words.askedFor)}
        columns={requestColumns(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.noneOfCustomer)} act={acts} />}
      />
      {open === 'new' ? <RequestDialog customerId={customerId} onClose={() => setOpen(null)} /> : null}
      {open === 'voice' ? <VoiceDialog customerId={customerId} onClose={() => setOpen(null)} /> : null}
    </Card>
  )
}
