import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownAskingPage, type ShownGroup } from '../askings-api.ts'
import { sentences, words } from '../words.ts'
import { MeantDialog } from './PeopleDialogs.tsx'

type LookCardProps = { readonly asking: ShownAskingPage; readonly mayLook: boolean }

/** Exactly who would be asked, who would not and why; each count opens its people. Below it the button that asks them. */
export function LookCard({ asking, mayLook }: LookCardProps) {
  const all = useWords()
  const { t, n } = all
  const [open, setOpen] = useState<ShownGroup | null>(null)
  const order = useAct(api.look)
  const { id, look, state } = asking
  const isFirst = look === null && state !== 'looking'
  const act = mayLook ? (
    <Button variant={isFirst ? 'filled' : 'default'} loading={order.isPending} onClick={() => order.mutate({ id })}>
      {t(isFirst ? words.makeDryRun : words.again)}
    </Button>
  ) : undefined
  return (
    <Card
      title={t(words.dryRun)}
      sub={look === null ? t(words.notLooked) : t(sentences.lookedAt, n.instant(look.at))}
      acts={act}
    >
      {state === 'looking' ? <Note>{t(words.looking)}</Note> : null}
      {look?.isStale ? <Note tone="watch">{t(words.stale)}</Note> : null}
      {look === null ? null : (
        <Stack gap="md">
          <StatStrip>
            <Stat label={t(words.asked)} value={n.whole(look.asks)} />
            <Stat label={t(words.notAsked)} value={n.whole(look.people - look.asks)} />
          </StatStrip>
          {look.customers === null || look.without === null ? null : (
            <p>{t(sentences.ofCustomers, n.whole(look.customers), n.whole(look.without))}</p>
          )}
          <DataTable
            label={t(words.dryRun)}
            columns={columnsOf(all)}
            rows={[...look.groups]}
            rowId={({ because, asks }) => `${because} ${asks}`}
            onOpen={setOpen}
            empty={<EmptyState title={t(words.nobody)} />}
          />
          {mayLook && state === 'ready' ? <Start asking={asking} /> : null}
        </Stack>
      )}
      {open === null ? null : <MeantDialog askingId={id} group={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Start({ asking: { id, look, lacks } }: Pick<LookCardProps, 'asking'>) {
  const { t, n } = useWords()
  const confirm = useConfirm()
  const start = useAct(api.start, { done: words.started })
  const asks = look?.asks ?? 0
  const startIt = async () => {
    const question = { title: t(sentences.startTitle, n.whole(asks)), text: t(words.startText), act: t(words.start) }
    if (await confirm(question)) start.mutate({ id })
  }
  return (
    <Group justify="flex-end" mt="md">
      <Button
        disabled={asks === 0 || look?.isStale === true || lacks.length > 0}
        loading={start.isPending}
        onClick={() => void startIt()}
      >
        {t(words.start)}
      </Button>
    </Group>
  )
}

function columnsOf({ t, n }: Words): Column<ShownGroup>[] {
  return [
    {
      key: 'asks',
      label: t(words.state),
      width: 120,
      always: true,
      cell: ({ asks }) => <Pill tone={asks ? 'thriving' : 'plain'}>{t(asks ? words.asked : words.notAsked)}</Pill>,
    },
    { key: 'reason', label: t(words.reason), width: 260, grow: true, always: true, cell: ({ reason }) => reason },
    { key: 'people', label: t(words.people), width: 110, always: true, cell: ({ people }) => n.whole(people) },
  ]
}
