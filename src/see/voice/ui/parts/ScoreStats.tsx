import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { useWords } from '#web/wording/say.ts'
import { type Measure, parts } from '../../contract.ts'
import { measureNames, partNames } from '../../words.ts'
import { shownDifference, shownScore } from '../shown.ts'
import { answersAt, chosen, silentAt } from '../voice-address.ts'
import type { Shown, ShownWhole } from '../voice-api.ts'
import { withinSaid } from '../within-said.ts'
import { words } from '../words.ts'

/** The score of one period with its interval, its parts, what changed, and how many answered of those on record. */
export function ScoreStats({ data, place }: Shown) {
  const { t, n, locale } = useWords()
  const [search] = useSearch()
  const measure = chosen(search, 'measure')
  const [span, before, cell] = [data.periods[place], data.periods[place - 1], data.whole[place]]
  if (span === undefined || cell === undefined) return null
  const { score } = cell
  const opened = answersAt(search, span)
  const interval =
    score.known && score.low !== null && score.high !== null
      ? t(words.interval, shownScore(measure, score.low, n), shownScore(measure, score.high, n))
      : null
  return (
    <StatStrip>
      <Stat
        label={t(words.ofPeriod, t(measureNames[measure]), t(span.name))}
        {...(score.known
          ? { value: shownScore(measure, score.value, n), to: opened }
          : { unknown: score.because[locale] })}
        compare={[interval, cell.isSmall ? t(words.few) : null, span.isOver ? null : t(words.notOver)]
          .filter((part) => part !== null)
          .join(' · ')}
      />
      <Stat
        label={t(words.counted)}
        value={n.whole(cell.n)}
        {...(cell.n === 0 ? {} : { to: opened })}
        compare={
          <>
            {cell.answers === cell.n ? null : `${t(words.given, n.whole(cell.answers))} · `}
            <PartLinks measure={measure} cell={cell} span={span} />
          </>
        }
      />
      <Change measure={measure} cell={cell} before={before === undefined ? '' : t(before.name)} />
      <Stat
        label={t(words.answered)}
        value={t(words.ofCustomers, n.whole(cell.customers.answered), n.whole(cell.customers.onRecord))}
        compare={
          <>
            {t(words.notAsked)}
            {cell.customers.onRecord > cell.customers.answered ? (
              <>
                {' · '}
                <Go to={silentAt(search, span)}>
                  {t(words.silentCount, n.whole(cell.customers.onRecord - cell.customers.answered))}
                </Go>
              </>
            ) : null}
          </>
        }
      />
    </StatStrip>
  )
}

type OfCell = { readonly measure: Measure; readonly cell: ShownWhole }

function PartLinks({ measure, cell, span }: OfCell & { readonly span: { from: string; to: string } }) {
  const { t, n } = useWords()
  const [search] = useSearch()
  return parts
    .filter((part) => cell[part] > 0)
    .map((part, i) => (
      <span key={part}>
        {i === 0 ? null : ' · '}
        <Go to={answersAt(search, span, { part })}>
          {t(words.part, t(partNames[measure][part]), n.whole(cell[part]))}
        </Go>
      </span>
    ))
}

function Change({ measure, cell: { change }, before }: OfCell & { readonly before: string }) {
  const all = useWords()
  const { t, n, locale } = all
  const label = before === '' ? t(words.change) : t(words.changeSince, before)
  if (!change.known) return <Stat label={label} unknown={change.because[locale]} />
  const shown = (value: number) => shownDifference(measure, value, n)
  const said = [
    t(change.isBeyondChance ? words.beyond : words.cannotSay),
    ...(change.low === null || change.high === null ? [] : [t(words.interval, shown(change.low), shown(change.high))]),
    ...(change.inBoth === 0 ? [] : [t(words.inBoth, n.whole(change.inBoth))]),
    ...(change.inBoth === 0 ? [] : [withinSaid(measure, change.within, all)]),
  ]
  return (
    <Stat
      label={label}
      value={shown(change.difference)}
      compare={said.join(' · ')}
      {...(change.isBeyondChance
        ? { tone: change.difference > 0 === (measure !== 'ces') ? ('up' as const) : ('down' as const) }
        : {})}
    />
  )
}
