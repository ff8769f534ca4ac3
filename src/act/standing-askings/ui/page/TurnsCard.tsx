import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { turnStates } from '../../contract/standing.ts'
import type { TurnState } from '../../contract.ts'
import { turnStateNames } from '../../words.ts'
import { api, type ShownStanding, type ShownTurn } from '../standing-api.ts'
import { turnTones } from '../tones.ts'
import { words } from '../words.ts'

type TurnsCardProps = { readonly id: string; readonly turns: ShownStanding['turns'] }

/** Whose turn it was, by what became of it; each leads to its person and to the asking that asked. */
export function TurnsCard({ id, turns }: TurnsCardProps) {
  const all = useWords()
  const { t, n } = all
  const [state, setState] = useState<TurnState | 'all'>('all')
  const pages = useAskPages(api.turns, { id, limit: 50, ...(state !== 'all' && { state }) })
  const choices = turnStates.filter((one) => turns[one] > 0 || one === state)
  return (
    <Card title={t(words.turns)} sub={t(words.turnsSub)}>
      <SegmentedControl
        mb="sm"
        aria-label={t(words.state)}
        data={[
          { value: 'all', label: t(words.allTurns) },
          ...choices.map((value) => ({ value, label: `${t(turnStateNames[value])} ${n.whole(turns[value])}` })),
        ]}
        value={state}
        onChange={(next) => setState(turnStates.find((one) => one === next) ?? 'all')}
      />
      {pages.query.error === null ? (
        <DataTable
          label={t(words.turns)}
          columns={columnsOf(all)}
          rows={pages.rows}
          rowId={(row) => row.id}
          more={pages.more}
          loading={pages.query.isPending}
          empty={<EmptyState title={t(words.noneYet)} />}
        />
      ) : (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      )}
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<ShownTurn>[] {
  return [
    { key: 'day', label: t(words.day), width: 130, always: true, cell: ({ dueOn }) => n.day(dueOn) },
    {
      key: 'person',
      label: t(words.person),
      width: 160,
      grow: true,
      always: true,
      cell: ({ personId, personName }) => <Go to={`/people/${personId}`}>{personName}</Go>,
    },
    {
      key: 'customer',
      label: t(words.customer),
      width: 160,
      cell: ({ customerId, customerName }) =>
        customerId === null ? '' : <Go to={`/customers/${customerId}`}>{customerName}</Go>,
    },
    {
      key: 'state',
      label: t(words.state),
      width: 120,
      always: true,
      cell: ({ state }) => <Pill tone={turnTones[state]}>{t(turnStateNames[state])}</Pill>,
    },
    {
      key: 'reason',
      label: t(words.reason),
      width: 280,
      cell: ({ state, reason, askingId }) =>
        state === 'asked' && askingId !== null ? <Go to={`/askings/${askingId}`}>{t(words.open)}</Go> : (reason ?? ''),
    },
  ]
}
