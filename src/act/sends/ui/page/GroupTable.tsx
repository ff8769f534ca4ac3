import { Pill } from '#web/kit/Pill.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { channelNames } from '../../../channels/words.ts'
import type { ShownGroup } from '../sends-api.ts'
import { words } from '../words.ts'

type GroupTableProps = {
  readonly groups: readonly ShownGroup[]
  /** Whether the message may go over several channels. */
  readonly isChosen: boolean
  readonly onOpen: (group: ShownGroup) => void
}

/** Of how many the dry run says what. */
export function GroupTable({ groups, isChosen, onOpen }: GroupTableProps) {
  const all = useWords()
  return (
    <DataTable
      label={all.t(words.dryRun)}
      columns={columnsOf(all).filter(({ key }) => isChosen || key !== 'channel')}
      rows={[...groups]}
      rowId={({ because, channel, chosen }) => `${because} ${channel} ${chosen}`}
      onOpen={onOpen}
      empty={<EmptyState title={all.t(words.noneInState)} />}
    />
  )
}

function columnsOf({ t, n }: Words): Column<ShownGroup>[] {
  return [
    {
      key: 'may',
      label: t(words.state),
      width: 120,
      always: true,
      cell: ({ may }) => <Pill tone={may ? 'thriving' : 'plain'}>{t(may ? words.goes : words.doesNot)}</Pill>,
    },
    {
      key: 'channel',
      label: t(words.channel),
      width: 90,
      always: true,
      cell: ({ may, channel }) => (may ? t(channelNames[channel]) : ''),
    },
    {
      key: 'reason',
      label: t(words.reason),
      width: 260,
      grow: true,
      always: true,
      cell: ({ reason, chosenReason }) => (chosenReason === null ? reason : `${chosenReason} ${reason}`),
    },
    { key: 'people', label: t(words.people), width: 110, always: true, cell: ({ people }) => n.whole(people) },
  ]
}
