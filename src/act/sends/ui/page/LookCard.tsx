import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { channelNames } from '../../../channels/words.ts'
import { api, type ShownGroup, type ShownSendPage } from '../sends-api.ts'
import { sentences, words } from '../words.ts'
import { GroupTable } from './GroupTable.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'

/** Exactly who would get it, who would not and why; each count opens its people. */
export function LookCard({ send, mayLook }: { readonly send: ShownSendPage; readonly mayLook: boolean }) {
  const { t, n } = useWords()
  const [open, setOpen] = useState<ShownGroup | null>(null)
  const order = useAct(api.look)
  const { id, look, state, message } = send
  // While one is under way another may be ordered: it does nothing where the first has ended, and ends what failed.
  const act = mayLook ? (
    <Button
      variant={look === null && state !== 'looking' ? 'filled' : 'default'}
      loading={order.isPending}
      onClick={() => order.mutate({ id })}
    >
      {t(look === null && state !== 'looking' ? words.makeDryRun : words.again)}
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
        <>
          <StatStrip>
            <Stat label={t(words.goes)} value={n.whole(look.may)} />
            {message.channels.length > 1
              ? look.byChannel.map(({ channel, people }) => (
                  <Stat key={channel} label={t(channelNames[channel])} value={n.whole(people)} />
                ))
              : null}
            <Stat label={t(words.doesNot)} value={n.whole(look.people - look.may)} />
          </StatStrip>
          {look.customers === null || look.without === null ? null : (
            <p>{t(sentences.ofCustomers, n.whole(look.customers), n.whole(look.without))}</p>
          )}
          <GroupTable groups={look.groups} isChosen={message.channels.length > 1} onOpen={setOpen} />
        </>
      )}
      {open === null ? null : <PeopleDialog sendId={id} group={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}
