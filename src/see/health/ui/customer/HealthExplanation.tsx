import { BarRow, type BarTone } from '#web/kit/chart/BarRow.tsx'
import { Bars } from '#web/kit/chart/Bars.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { words as kit } from '#web/kit/words.ts'
import { useWords } from '#web/wording/say.ts'
import { pointsReached } from '../../../scorecards/ui/live-score.ts'
import type { ShownExplanation } from '../health-api.ts'
import { sentences, words } from '../words.ts'
import { AlarmList } from './AlarmList.tsx'
import { axesOf } from './axes-of.ts'
import { rowsAddress } from './rows-address.ts'

/** Why a customer stands as it does: each measure with its points, what was found, and by how many points of the total it moved. */
export function HealthExplanation({ why }: { readonly why: ShownExplanation }) {
  const { t, n } = useWords()
  const read = why.checkedAt ?? why.reading?.readAt
  const known = why.known === null || why.leastKnown === null ? null : t(sentences.known, why.known, why.leastKnown)
  const sub = [why.scorecard ? t(why.rests) : null, known, read ? t(sentences.readAt, n.instant(read)) : null].filter(
    (part) => part !== null,
  )
  const computed =
    why.reading?.overrideId && why.reading.computed !== null
      ? t(sentences.computed, n.whole(pointsReached(why.reading.computed)))
      : null
  return (
    <Card title={t(why.title)} sub={[...sub, ...(computed ? [computed] : [])].join(' · ')}>
      <AlarmList alarms={why.alarms} />
      <Bars>
        {axesOf(why.groups).map((axis) => (
          <BarRow
            key={axis.id}
            label={<b>{t(axis.name)}</b>}
            share={axis.score === null ? null : axis.score / 100}
            unknown={t(words.notKnown)}
            figure={axis.score === null ? '' : n.whole(pointsReached(axis.score))}
          />
        ))}
        {why.measures.map((measure) => (
          <BarRow
            key={measure.id}
            label={<Called measure={measure} />}
            share={measure.points === null ? null : measure.points / 100}
            tone={toneOf(measure.points)}
            figure={<Figure measure={measure} customerId={why.reading?.customerId} />}
            unknown={t(measure.figure)}
            change={measure.moved === null || measure.points === null ? '–' : n.signed(Math.round(measure.moved))}
            direction={directionOf(measure.moved)}
          />
        ))}
      </Bars>
      {why.changed ? <Note>{t(why.changed)}</Note> : null}
      {why.acts.length > 0 ? (
        <Note>{t(kit.labelled, t(words.nextActs), why.acts.map((act) => t(act)).join(' · '))}</Note>
      ) : null}
    </Card>
  )
}

type FigureProps = {
  readonly measure: ShownExplanation['measures'][number]
  readonly customerId: string | undefined
}

/** What was found, opening the rows that it was found in. */
function Figure({ measure: { figure, rows }, customerId }: FigureProps) {
  const { t } = useWords()
  if (rows === null || customerId === undefined) return t(figure)
  return (
    <Go quiet to={rowsAddress(customerId, rows)}>
      {t(figure)}
    </Go>
  )
}

/** The name of a measure with the days that its figure is counted over. */
function Called({ measure: { name, span } }: { readonly measure: ShownExplanation['measures'][number] }) {
  const { t } = useWords()
  return span === null ? (
    t(name)
  ) : (
    <>
      {t(name)} <small>{t(span)}</small>
    </>
  )
}

export function toneOf(points: number | null): BarTone {
  if (points === null || points >= 55) return points !== null && points >= 75 ? 'thriving' : 'steady'
  return points >= 35 ? 'watch' : 'risk'
}

function directionOf(moved: number | null): 'up' | 'down' | undefined {
  const points = Math.round(moved ?? 0)
  return points === 0 ? undefined : points > 0 ? 'up' : 'down'
}
