import { Card } from '#web/kit/page/Card.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownFigures } from './follow-ups-api.ts'
import { figureAddress } from './span.ts'
import { sentences, words } from './words.ts'

/** How soon somebody speaks to who answered; each figure opens its answers. */
export function FiguresCard({ figures }: { readonly figures: ShownFigures }) {
  const { t, n } = useWords()
  const { from, until, opened, open, contacted, due, prompt, promptShare, medianHours, ofNobody, leftOut } = figures
  return (
    <Card title={t(words.speed)} sub={t(sentences.span, n.day(from), n.day(until))}>
      <StatStrip>
        <Stat
          label={t(words.promptShare)}
          {...(promptShare === null
            ? { unknown: t(words.noneDue) }
            : {
                value: n.percent(promptShare / 100),
                to: figureAddress('prompt', figures),
                compare: t(sentences.ofDue, n.whole(prompt), n.whole(due)),
              })}
        />
        <Stat
          label={t(words.median)}
          {...(medianHours === null
            ? { unknown: t(words.noContact) }
            : {
                value: t(sentences.hours, n.number(medianHours)),
                to: figureAddress('contacted', figures),
                compare: t(sentences.ofContacted, n.whole(contacted)),
              })}
        />
        <Stat label={t(words.opened)} value={n.whole(opened)} to={figureAddress('opened', figures)} />
        <Stat label={t(words.open)} value={n.whole(open)} to={figureAddress('open', figures)} />
      </StatStrip>
      {ofNobody === 0 ? null : <Note>{t(sentences.ofNobody, n.whole(ofNobody))}</Note>}
      {leftOut === 0 ? null : <Note>{t(sentences.leftOut, n.whole(leftOut))}</Note>}
    </Card>
  )
}
