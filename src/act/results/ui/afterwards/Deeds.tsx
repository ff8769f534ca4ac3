import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutLetters } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { BehindCard } from '../BehindCard.tsx'
import css from '../results.module.css'
import { api, asked } from '../results-api.ts'
import { sentences } from '../words.ts'

type Props = {
  readonly letters: AboutLetters
  readonly event: string
  readonly days: number
  readonly isOpen: boolean
}

/** How many did it, of how many; where nobody knows, why. */
export function Deeds({ letters, event, days, isOpen }: Props) {
  const { t, n } = useWords()
  const { wish, page } = asked(letters)
  const answer = useAsk(api.did, { ...wish, event, days })
  const title = t(sentences.didWithin, event, days)
  const to = `${page}?${new URLSearchParams({ did: event, days: String(days), who: 'did' })}`
  return (
    <Answer of={answer} rows={2}>
      {(shown) =>
        shown.known ? (
          <>
            <StatStrip>
              <Stat
                label={title}
                value={t(sentences.people, shown.did, n.whole(shown.did))}
                {...(shown.did > 0 && { to })}
                {...(shown.people > 0 && {
                  compare: t(sentences.shareOfPeople, n.percent(shown.did / shown.people, 1), n.whole(shown.people)),
                })}
              />
            </StatStrip>
            {shown.open === 0 ? null : <p className={css.sub}>{t(sentences.open, shown.open)}</p>}
            {shown.withheld === 0 ? null : <p className={css.sub}>{t(sentences.withheld, shown.withheld)}</p>}
            {isOpen ? <BehindCard title={title} of={api.whoDid} wish={{ ...wish, event, days }} /> : null}
          </>
        ) : (
          <p className={css.sub}>{t(shown.because)}</p>
        )
      }
    </Answer>
  )
}
