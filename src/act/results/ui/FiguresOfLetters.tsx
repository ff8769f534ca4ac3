import { Go } from '#web/kit/Go.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { useWords } from '#web/wording/say.ts'
import { type What, whats } from '../contract.ts'
import css from './results.module.css'
import type { Shown } from './results-api.ts'
import { sentences, whatNames, words } from './words.ts'

const unnamed = ['unnamedBounces', 'unnamedReplies', 'unnamedComplaints'] as const

type Props = { readonly shown: Shown; readonly page: string }

/** Of how many letters a figure is a share; nothing of what is no share of any. */
function lettersBehind(what: What, { sent, accepted, tellOpens, tellClicks }: Shown): number | null {
  if (what === 'sent' || what === 'unclear' || what === 'machinesOnly') return null
  if (what === 'opened') return tellOpens
  if (what === 'clicked') return tellClicks
  return what === 'accepted' || what === 'bounced' ? sent : accepted
}

export function FiguresOfLetters({ shown, page }: Props) {
  const { t, n } = useWords()
  const { tellOpens, tellClicks, machineTouches, links } = shown
  const tells = tellOpens + tellClicks > 0
  const listed = whats.filter((what) => tells || (what !== 'unclear' && what !== 'machinesOnly'))
  return (
    <>
      <StatStrip>
        {listed.map((what) => {
          const [count, letters] = [shown[what], lettersBehind(what, shown)]
          const isUntold = (what === 'opened' || what === 'clicked') && letters === 0
          if (isUntold) return <Stat key={what} label={t(whatNames[what])} unknown={t(words.notMeasured)} />
          return (
            <Stat
              key={what}
              label={t(whatNames[what])}
              value={t(sentences.people, count, n.whole(count))}
              {...(count > 0 && { to: `${page}?result=${what}` })}
              {...(letters !== null &&
                letters > 0 && { compare: t(sentences.share, n.percent(count / letters, 1), n.whole(letters)) })}
            />
          )
        })}
      </StatStrip>
      {tells ? null : <p className={css.sub}>{t(words.notTold)}</p>}
      {machineTouches === 0 ? null : <p className={css.sub}>{t(sentences.machines, machineTouches)}</p>}
      {unnamed.map((what) =>
        shown[what] === 0 ? null : (
          <p key={what} className={css.sub}>
            {t(sentences[what], shown[what])}
          </p>
        ),
      )}
      {links.length === 0 ? null : (
        <ul className={css.links} aria-label={t(words.links)}>
          {links.map(({ address, people }) => (
            <li key={address}>
              <span>{address}</span>
              <Go to={`${page}?result=clicked&link=${encodeURIComponent(address)}`}>
                {t(sentences.people, people, n.whole(people))}
              </Go>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
