import { Stack } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#web/kit/page/Card.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { FigureName } from '../../contract.ts'
import type { ShownAskingPage } from '../askings-api.ts'
import { figureWords, sentences, words } from '../words.ts'
import { AskedDialog } from './PeopleDialogs.tsx'

type FiguresCardProps = {
  readonly asking: ShownAskingPage
  readonly figures: NonNullable<ShownAskingPage['figures']>
}
type Line = { readonly name: FigureName; readonly people: number }

/** Who answered, of how many whom it reached, and what became of the others; each count opens its people. */
export function FiguresCard({ asking: { id, isAnonymous }, figures }: FiguresCardProps) {
  const all = useWords()
  const { t, n } = all
  const [open, setOpen] = useState<FigureName | null>(null)
  const { wholly, partly, went, rate } = figures
  const silent = Math.max(0, went - (wholly ?? 0) - (partly ?? 0))
  const counts: readonly Line[] = [
    ...(isAnonymous
      ? []
      : ([
          { name: 'wholly', people: wholly ?? 0 },
          { name: 'partly', people: partly ?? 0 },
          { name: 'silent', people: silent },
        ] as const)),
    ...(['went', 'waiting', 'cameBack', 'notSent', 'heldBack', 'reminded'] as const).map((name) => ({
      name,
      people: figures[name],
    })),
  ]
  const none = t(went === 0 ? words.noRate : wholly === null ? words.tooFew : words.tooMany)
  return (
    <Card title={t(words.figures)}>
      <Stack gap="md">
        {' '}
        <StatStrip>
          <Stat
            label={t(words.rate)}
            value={rate === null ? undefined : n.percent(rate / 100)}
            {...(rate === null && { unknown: none })}
            {...(wholly !== null && { compare: t(sentences.ofReached, n.whole(wholly), n.whole(went)) })}
          />
          {figures.unreserved === 0 ? null : <Stat label={t(words.unreserved)} value={n.whole(figures.unreserved)} />}
        </StatStrip>
        {isAnonymous ? <Note>{t(words.anonymousAnswers)}</Note> : null}
        <DataTable
          label={t(words.figures)}
          columns={columnsOf(all)}
          rows={counts.filter(({ people }) => people > 0)}
          rowId={({ name }) => name}
          onOpen={({ name }) => setOpen(name)}
          empty={<EmptyState title={t(words.nobody)} />}
        />
      </Stack>{' '}
      {open === null ? null : <AskedDialog askingId={id} figure={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<Line>[] {
  return [
    {
      key: 'figure',
      label: t(words.state),
      width: 260,
      grow: true,
      always: true,
      cell: ({ name }) => t(figureWords[name]),
    },
    { key: 'people', label: t(words.people), width: 110, always: true, cell: ({ people }) => n.whole(people) },
  ]
}
