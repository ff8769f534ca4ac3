import type { contract } from '../../../act/plays/contract.ts'
import { doneAddress } from '../../../act/plays/ui/listing/done-address.ts'
import { bandWords } from '../../../see/health/ui/band-words.ts'
import { Moon } from '../../../see/health/ui/Moon.tsx'
import { bandAddress, movedAddress } from '../../../see/portfolio/ui/band-address.ts'
import { type ClientOf, clientOf, useAsk } from '../../asking/api.ts'
import { Go } from '../../kit/Go.tsx'
import { Card } from '../../kit/page/Card.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { Sentence } from '../../kit/said/Sentence.tsx'
import { useWords } from '../../wording/say.ts'
import css from './today.module.css'
import { words } from './words.ts'

const plays = clientOf<typeof contract>('plays')
type Summary = Awaited<ReturnType<ClientOf<typeof contract>['summary']>>

/** Where everyone stands, what moved, and what last week's acts came to. */
export function TodaySummary() {
  const answer = useAsk(plays.summary, {})
  return <Answer of={answer}>{(summary) => <Cards summary={summary} />}</Answer>
}

function Cards({ summary }: { readonly summary: Summary }) {
  const { t, n, locale } = useWords()
  return (
    <>
      <Card
        title={t(words.standing)}
        sub={summary.comparedWith === null ? undefined : t(words.comparedWith, n.dayOf(summary.comparedWith))}
      >
        <ul className={css.bands}>
          {summary.bands.map(({ band, customers, before }) => (
            <li key={band ?? 'unknown'}>
              <Moon band={band} size={18} />
              <Go quiet to={bandAddress(band)}>
                {band === null ? t(words.notKnown) : t(bandWords[band])}
              </Go>
              <b>{n.whole(customers)}</b>
              <span>{before === null ? null : n.signed(customers - before)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t(words.since, n.dayShort(summary.since.on))}>
        <p className={css.said}>
          <Sentence text={summary.since.said[locale]} />
        </p>
        <Movers fell={summary.since.fell} rose={summary.since.rose} />
      </Card>
      <Card title={t(words.lastWeek)}>
        <p className={css.said}>
          <Sentence text={summary.lastWeek.said[locale]} />
        </p>
        {summary.lastWeek.done === 0 ? null : (
          <p className={css.said}>
            <Go to={doneAddress(summary.lastWeek.from)}>{t(words.seeDone, n.whole(summary.lastWeek.done))}</Go>
          </p>
        )}
      </Card>
    </>
  )
}

/** Who fell and who rose, each figure opening its customers. */
function Movers({ fell, rose }: { readonly fell: number; readonly rose: number }) {
  const { t, n } = useWords()
  return [['fell', fell, words.seeFallen] as const, ['rose', rose, words.seeRisen] as const].map(
    ([direction, count, label]) =>
      count === 0 ? null : (
        <p key={direction} className={css.said}>
          <Go to={movedAddress(direction)}>{t(label, n.whole(count))}</Go>
        </p>
      ),
  )
}
