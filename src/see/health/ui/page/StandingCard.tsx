import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import { standingIn } from '../../../segments/ui/listing/listed.ts'
import { bandWords } from '../band-words.ts'
import { api } from '../health-api.ts'
import { Moon } from '../Moon.tsx'
import { sentences, words } from '../words.ts'
import css from './StandingCard.module.css'

/** How many customers stand in each band, and by how many that changed in a week. */
export function StandingCard() {
  const { t, n } = useWords()
  const answer = useAsk(api.distribution, {})
  return (
    <Answer of={answer} rows={4}>
      {({ rows, comparedWith }) => (
        <Card
          title={t(words.standing)}
          {...(comparedWith ? { sub: t(sentences.against, n.instant(comparedWith)) } : {})}
        >
          <ul className={css.legend}>
            {rows.map(({ band, customers, before }) => (
              <li key={band ?? 'unknown'}>
                <Moon band={band} />
                <Go quiet to={standingIn(band)}>
                  {t(bandWords[band ?? 'unknown'])}
                </Go>
                <b>
                  <Go quiet to={standingIn(band)}>
                    {n.whole(customers)}
                  </Go>
                </b>
                <span className={css.quiet}>{before === null ? '' : n.signed(customers - before)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Answer>
  )
}
