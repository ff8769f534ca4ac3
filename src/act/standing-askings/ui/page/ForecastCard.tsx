import { Group, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownForecast, type ShownForecastTurn } from '../standing-api.ts'
import { sentences, words } from '../words.ts'

type Line = ShownForecast['days'][number]

/** Whom it would ask on each of the next days; each day opens its people. */
export function ForecastCard({ id }: { readonly id: string }) {
  const all = useWords()
  const { t, n } = all
  const [days, setDays] = useState(7)
  const [open, setOpen] = useState<string | null>(null)
  const forecast = useAsk(api.forecast, { id, days })
  return (
    <Card title={t(words.forecast)} sub={t(words.forecastSub)}>
      <Stack gap="md">
        <Group>
          <SegmentedControl
            aria-label={t(words.span)}
            data={[7, 30].map((count) => ({ value: String(count), label: t(sentences.nextDays, count) }))}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
          />
        </Group>
        <Answer of={forecast} rows={4}>
          {(found) => (
            <>
              <StatStrip>
                <Stat
                  label={t(words.wouldAsk)}
                  value={found.asks === null ? undefined : n.whole(found.asks)}
                  {...(found.asks === null && { unknown: t(words.tooMany) })}
                />
                <Stat label={t(words.due)} value={n.whole(found.due)} />
              </StatStrip>
              <DataTable
                label={t(words.forecast)}
                columns={columnsOf(all)}
                rows={found.days.filter(({ due }) => due > 0)}
                rowId={({ day }) => day}
                {...(found.asks !== null && { onOpen: ({ day }: Line) => setOpen(day) })}
                empty={<EmptyState title={t(words.noTurns)} />}
              />
            </>
          )}
        </Answer>
      </Stack>
      {open === null ? null : <DayDialog id={id} days={days} day={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<Line>[] {
  return [
    { key: 'day', label: t(words.day), width: 160, grow: true, always: true, cell: ({ day }) => n.dayWithWeekday(day) },
    { key: 'due', label: t(words.due), width: 110, right: true, always: true, cell: ({ due }) => n.whole(due) },
    {
      key: 'asks',
      label: t(words.wouldAsk),
      width: 140,
      right: true,
      always: true,
      cell: ({ asks }) => (asks === null ? '' : n.whole(asks)),
    },
  ]
}

type DayDialogProps = { readonly id: string; readonly days: number; readonly day: string; readonly onClose: () => void }

function DayDialog({ id, days, day, onClose }: DayDialogProps) {
  const all = useWords()
  const { n } = all
  const pages = useAskPages(api.forecastTurns, { id, days, day, limit: 50 })
  return (
    <Dialog open wide onClose={onClose} title={n.day(day)}>
      <DataTable
        label={n.day(day)}
        columns={turnColumns(all)}
        rows={pages.rows.map((turn, at) => ({ ...turn, at }))}
        rowId={({ at }) => String(at)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={all.t(words.noTurns)} />}
      />
    </Dialog>
  )
}

function turnColumns({ t }: Words): Column<ShownForecastTurn>[] {
  return [
    {
      key: 'person',
      label: t(words.person),
      width: 160,
      grow: true,
      always: true,
      cell: ({ personId, personName }) => <Go to={`/people/${personId}`}>{personName}</Go>,
    },
    { key: 'customer', label: t(words.customer), width: 160, cell: ({ customerName }) => customerName ?? '' },
    {
      key: 'reason',
      label: t(words.reason),
      width: 260,
      always: true,
      cell: ({ asks, reason }) => (asks ? <Pill tone="thriving">{t(words.wouldAsk)}</Pill> : reason),
    },
  ]
}
