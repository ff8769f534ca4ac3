import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from './deliverability.module.css'
import { api, type ShownPace } from './deliverability-api.ts'
import { PaceDialog } from './PaceDialog.tsx'
import { paceSentences, paceWords } from './pace-words.ts'

/** How fast letters leave, how far the warm-up is, and what waits for either. */
export function PaceCard() {
  const { t } = useWords()
  const mayChange = useMay('workspace.write')
  const answer = useAsk(api.pace, {})
  const [open, setOpen] = useState(false)
  const acts = mayChange ? <Button onClick={() => setOpen(true)}>{t(paceWords.change)}</Button> : undefined
  return (
    <Card title={t(paceWords.title)} sub={t(paceWords.sub)} acts={acts}>
      <Answer of={answer} rows={6}>
        {(pace) => (
          <>
            <WarmUp pace={pace} />
            <Rates pace={pace} />
            {open ? <PaceDialog pace={pace} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </Answer>
    </Card>
  )
}

function WarmUp({ pace }: { readonly pace: ShownPace }) {
  const { t, n } = useWords()
  const { domain, warmUp, waitForWarmUp, schedule } = pace
  if (domain === null) return <Note>{t(paceWords.noServer)}</Note>
  const { state, day, most, taken, room } = warmUp
  const said = {
    known: () => t(paceSentences.known, domain),
    over: () => t(paceSentences.over, domain),
    'not begun': () => t(paceSentences.notBegun, domain, n.whole(most ?? 0)),
    'under way': () =>
      t(paceSentences.underWay, domain, [day ?? 0, schedule.length, most ?? 0, taken, room ?? 0].map(n.whole)),
  }[state]()
  return (
    <div className={css.finding}>
      <div className={css.name}>{t(paceWords.warmUp)}</div>
      <div>
        <p className={css.said}>{said}</p>
        {state === 'under way' || state === 'not begun' ? (
          <p className={css.said}>{t(paceSentences.schedule, schedule.map(n.whole).join(' · '))}</p>
        ) : null}
        {waitForWarmUp === null ? null : (
          <p className={css.said}>
            {t(paceSentences.waiting, n.whole(waitForWarmUp.letters), n.instant(waitForWarmUp.until))}
          </p>
        )}
      </div>
    </div>
  )
}

function Rates({ pace: { perHour, groups } }: { readonly pace: ShownPace }) {
  const { t, n } = useWords()
  return (
    <table className={css.rates}>
      <thead>
        <tr>
          <th scope="col">{t(paceWords.provider)}</th>
          <th scope="col">{t(paceWords.perHour)}</th>
          <th scope="col">{t(paceWords.lastHour)}</th>
          <th scope="col">{t(paceWords.waiting)}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t(paceWords.others)}</th>
          <td>{n.whole(perHour)}</td>
          <td>–</td>
          <td>–</td>
        </tr>
        {groups.map(({ group, perHour: own, present, reducedUntil, lastHour, waiting }) => (
          <tr key={group}>
            <th scope="row">{group}</th>
            <td>
              {n.whole(present)}
              {reducedUntil === null ? null : (
                <small>{t(paceSentences.reduced, n.whole(own), n.instantShort(reducedUntil))}</small>
              )}
            </td>
            <td>{n.whole(lastHour)}</td>
            <td>
              {waiting === null
                ? '–'
                : t(paceSentences.waiting, n.whole(waiting.letters), n.instantShort(waiting.until))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
