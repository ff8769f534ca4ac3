import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Pages, useAct } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { channelNames } from '../../../channels/words.ts'
import { stateNames } from '../../words.ts'
import { api, type ShownDelivery } from '../messages-api.ts'
import { waitsSaid, words } from '../words.ts'
import { DeliveryDialog } from './DeliveryDialog.tsx'
import { tones } from './tones.ts'

type Shown = Awaited<ReturnType<typeof api.deliveries>>
type DeliveriesTableProps = {
  readonly pages: Pages<Shown>
  readonly empty: ReactNode
  /** What stands elsewhere on the page already. */
  readonly without?: readonly ('subject' | 'customer')[]
}

/** Who got it, who did not, and why; what is in doubt is settled in its row. */
export function DeliveriesTable({ pages, empty, without = [] }: DeliveriesTableProps) {
  const all = useWords()
  const maySend = useMay('messages.send')
  const [open, setOpen] = useState<string | null>(null)
  const opened = pages.rows.find(({ id }) => id === open)
  const columns = columnsOf(all, maySend).filter(({ key }) => !without.some((one) => one === key))
  return (
    <>
      <DataTable
        label={all.t(words.deliveries)}
        columns={columns}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={empty}
      />
      {opened === undefined ? null : <DeliveryDialog of={opened} onClose={() => setOpen(null)} />}
    </>
  )
}

/** What the mail server said where it said no; until when it waits; else why it may or may not go. */
function whyOf(
  { t, n }: Pick<Words, 't' | 'n'>,
  { state, reason, answer, waitsUntil, waitsFor }: ShownDelivery,
): string {
  if (answer !== null && (state === 'refused' || state === 'deferred' || state === 'in doubt')) return `“${answer}”`
  return waitsUntil === null ? reason : t(waitsSaid(waitsFor), n.instantShort(waitsUntil))
}

function columnsOf({ t, n }: Words, maySend: boolean): Column<ShownDelivery>[] {
  return [
    {
      key: 'person',
      label: t(words.person),
      width: 170,
      grow: true,
      always: true,
      cell: ({ personName, address }) => personName || address || t(words.forgotten),
    },
    { key: 'channel', label: t(words.channel), width: 90, cell: ({ channel }) => t(channelNames[channel]) },
    { key: 'address', label: t(words.address), width: 190, cell: ({ address }) => address },
    {
      key: 'subject',
      label: t(words.subject),
      width: 200,
      cell: ({ messageId, subject }) => <Go to={`/messages/${messageId}`}>{subject}</Go>,
    },
    {
      key: 'customer',
      label: t(words.customer),
      width: 150,
      cell: ({ customerId, customerName }) =>
        customerId === null ? '' : <Go to={`/customers/${customerId}`}>{customerName}</Go>,
    },
    {
      key: 'state',
      label: t(words.state),
      width: 150,
      always: true,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(stateNames[state])}</Pill>,
    },
    { key: 'why', label: t(words.why), width: 260, cell: (one) => whyOf({ t, n }, one) },
    { key: 'at', label: t(words.at), width: 130, cell: ({ at }) => n.instantShort(at) },
    ...(maySend
      ? [
          {
            key: 'acts',
            label: t(words.acts),
            width: 190,
            quiet: true,
            cell: (delivery: ShownDelivery) => <DeliveryActs of={delivery} />,
          },
        ]
      : []),
  ]
}

function DeliveryActs({ of: { id, state, personName } }: { readonly of: ShownDelivery }) {
  const { t } = useWords()
  const settle = useAct(api.settle, { done: words.settled })
  const withdraw = useAct(api.withdraw, { done: words.stopped })
  const act = (label: { en: string; ja: string }, onClick: () => void) => (
    <Button
      size="compact-sm"
      variant="default"
      loading={settle.isPending || withdraw.isPending}
      aria-label={`${t(label)}: ${personName}`}
      onClick={(event) => {
        event.stopPropagation()
        onClick()
      }}
    >
      {t(label)}
    </Button>
  )
  const settleAs = (as: 'arrived' | 'again' | 'never') => () => settle.mutate({ id, as })
  return (
    <Group gap={4}>
      {state === 'in doubt' ? act(words.arrived, settleAs('arrived')) : null}
      {state === 'in doubt' || state === 'refused' ? act(words.again, settleAs('again')) : null}
      {state === 'in doubt' ? act(words.never, settleAs('never')) : null}
      {state === 'reserved' || state === 'deferred' ? act(words.stop, () => withdraw.mutate({ id })) : null}
    </Group>
  )
}
