import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { eventNames } from '../../events/event-words.ts'
import { api, type ShownDelivery } from '../webhooks-api.ts'
import { deliveryStates, sentences, words } from '../words.ts'
import { DeliveryDialog } from './DeliveryDialog.tsx'
import { answerOf, tones } from './delivery-shown.ts'

/** What was sent there, and what the receiver said. */
export function DeliveriesCard({ webhookId }: { readonly webhookId: string }) {
  const all = useWords()
  const { t } = all
  const pages = useAskPages(api.deliveries, { webhookId, limit: 50 })
  const [open, setOpen] = useState<string | null>(null)
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card title={t(words.deliveries)} sub={t(words.deliveriesSub)} flush>
      <DataTable
        label={t(words.deliveries)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.noDeliveries)} />}
      />
      {open === null ? null : <DeliveryDialog id={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<ShownDelivery>[] {
  return [
    {
      key: 'event',
      label: t(words.event),
      width: 200,
      grow: true,
      always: true,
      cell: ({ event }) => t(eventNames[event]),
    },
    {
      key: 'state',
      label: t(words.state),
      width: 110,
      always: true,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(deliveryStates[state])}</Pill>,
    },
    { key: 'answer', label: t(words.answer), width: 240, cell: answerOf },
    { key: 'attempts', label: t(words.attempts), width: 90, right: true, cell: ({ attempts }) => n.whole(attempts) },
    { key: 'at', label: t(words.at), width: 130, cell: ({ orderedAt }) => n.instantShort(orderedAt) },
    {
      key: 'next',
      label: t(words.next),
      width: 130,
      cell: ({ nextAt }) => (nextAt === null ? '' : n.instantShort(nextAt)),
    },
    { key: 'acts', label: t(words.acts), width: 120, quiet: true, cell: (one) => <SendAgain of={one} /> },
  ]
}

function SendAgain({ of: { id, state, event } }: { readonly of: ShownDelivery }) {
  const { t } = useWords()
  const again = useAct(api.sendAgain, { done: words.ordered })
  if (state === 'handing over' || state === 'withdrawn') return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={again.isPending}
      aria-label={t(sentences.againOf, t(eventNames[event]))}
      onClick={(pressed) => {
        pressed.stopPropagation()
        again.mutate({ id })
      }}
    >
      {t(words.again)}
    </Button>
  )
}
