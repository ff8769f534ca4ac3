import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ProgressLine } from '#web/kit/said/ProgressLine.tsx'
import { useWords } from '#web/wording/say.ts'
import { DeliveriesTable } from '../../../messages/ui/deliveries/DeliveriesTable.tsx'
import { StateFilter, states, useStateChosen } from '../../../messages/ui/deliveries/StateFilter.tsx'
import { stateNames } from '../../../messages/words.ts'
import { messagesApi, type ShownSendPage } from '../sends-api.ts'
import { sentences, words } from '../words.ts'
import { WaitsLine } from './WaitsLine.tsx'

/** How far it is, and what became of each; every count lists its people. */
export function ResultsCard({ send }: { readonly send: ShownSendPage }) {
  const { t, n } = useWords()
  const state = useStateChosen()
  const pages = useAskPages(messagesApi.deliveries, { sendId: send.id, limit: 50, ...(state && { state }) })
  const { counts, unreserved, elsewhere, look, startsAt } = send
  const open = counts.reserved + counts.deferred + counts['handing over'] + unreserved
  const people = look?.people ?? 0
  return (
    <>
      <Card title={t(send.state === 'sending' ? words.progress : words.results)}>
        {send.state === 'scheduled' && startsAt !== null ? <p>{t(sentences.startsAt, n.instant(startsAt))}</p> : null}
        {send.state === 'sending' ? (
          <ProgressLine label={t(words.progress)} done={people - open} total={people} />
        ) : null}
        <WaitsLine waits={send.waits} />
        <StatStrip>
          {states
            .filter((one) => counts[one] > 0 || one === 'accepted')
            .map((one) => (
              <Stat
                key={one}
                label={t(stateNames[one])}
                value={n.whole(counts[one])}
                to={`/sends/${send.id}?state=${encodeURIComponent(one)}`}
              />
            ))}
          {unreserved === 0 ? null : (
            <Stat label={t(send.state === 'stopped' ? words.untouched : words.notYet)} value={n.whole(unreserved)} />
          )}
          {elsewhere === 0 ? null : <Stat label={t(words.elsewhere)} value={n.whole(elsewhere)} />}
        </StatStrip>
      </Card>
      <Card title={t(words.deliveries)} acts={<StateFilter />} flush>
        <DeliveriesTable
          pages={pages}
          without={['subject']}
          empty={<EmptyState title={t(state === undefined ? words.nobodyYet : words.noneInState)} />}
        />
      </Card>
    </>
  )
}
