import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import { type What, whats } from '../contract.ts'
import { EngagedPeople } from './EngagedPeople.tsx'
import css from './engagement.module.css'
import { api, type Shown } from './engagement-api.ts'
import { sentences, whatNames, words } from './words.ts'

type OfMessage = { readonly messageId: string }

/** What became of the letters of a message that tell it; each figure opens its people. */
export function EngagementOfMessage({ messageId }: OfMessage) {
  const { t } = useWords()
  const answer = useAsk(api.ofMessage, { messageId })
  const [search] = useSearch()
  const what = whats.find((one) => one === search.engaged)
  return (
    <>
      <Card title={t(words.results)} sub={t(words.machinesSub)}>
        <Answer of={answer} rows={2}>
          {(shown) =>
            shown.tellOpens + shown.tellClicks === 0 ? (
              <p className={css.sub}>{t(words.notTold)}</p>
            ) : (
              <Figures shown={shown} messageId={messageId} />
            )
          }
        </Answer>
      </Card>
      {what === undefined ? null : <EngagedPeople messageId={messageId} what={what} address={search.link} />}
    </>
  )
}

function Figures({ shown, messageId }: OfMessage & { readonly shown: Shown }) {
  const { t, n } = useWords()
  const of: Readonly<Record<What, number | null>> = {
    opened: shown.tellOpens,
    clicked: shown.tellClicks,
    unclear: null,
    machinesOnly: null,
  }
  return (
    <>
      <StatStrip>
        {whats.map((what) => {
          const [count, letters] = [shown[what], of[what]]
          if (letters === 0) return <Stat key={what} label={t(whatNames[what])} unknown={t(words.notMeasured)} />
          const compare =
            letters === null ? {} : { compare: t(sentences.share, n.percent(count / letters, 1), n.whole(letters)) }
          return (
            <Stat
              key={what}
              label={t(whatNames[what])}
              value={t(sentences.people, count, n.whole(count))}
              to={`/messages/${messageId}?engaged=${what}`}
              {...compare}
            />
          )
        })}
      </StatStrip>
      {shown.machineTouches === 0 ? null : <p className={css.sub}>{t(sentences.machines, shown.machineTouches)}</p>}
      {shown.links.length === 0 ? null : (
        <ul className={css.links} aria-label={t(words.links)}>
          {shown.links.map(({ address, people }) => (
            <li key={address}>
              <span>{address}</span>
              <Go to={`/messages/${messageId}?engaged=clicked&link=${encodeURIComponent(address)}`}>
                {t(sentences.people, people, n.whole(people))}
              </Go>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
