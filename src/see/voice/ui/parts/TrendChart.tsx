import { useSearch } from '#web/address.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { useWords } from '#web/wording/say.ts'
import { measureNames } from '../../words.ts'
import { drawn, ranges, shownScore } from '../shown.ts'
import { answersAt, chosen } from '../voice-address.ts'
import type { Shown } from '../voice-api.ts'
import { units, words } from '../words.ts'

/** The score period by period with the ends of its interval; said in a sentence, as a table, and as CSV. */
export function TrendChart({ data }: Shown) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const measure = chosen(search, 'measure')
  const name = t(measureNames[measure])
  const known = data.whole.flatMap(({ score }, i) => (score.known ? [{ value: score.value, i }] : []))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  const xOf = (i: number) => (chosen(search, 'by') === 'month' ? monthOf(data.periods[i]?.to) : t(at(i)))
  const at = (i: number) => data.periods[i]?.name ?? words.scores
  const places = data.periods.map((_, i) => i).slice(first.i)
  const end = (of: 'low' | 'high') =>
    places.map((i) => {
      const score = data.whole[i]?.score
      const value = score?.known === true ? score[of] : null
      return { x: xOf(i), y: value === null || score?.known !== true ? null : drawn(measure, { ...score, value }) }
    })
  return (
    <LineChart
      title={
        first.i === last.i
          ? t(words.titleAlone, name, shownScore(measure, last.value, n), t(at(last.i)))
          : t(
              words.trend,
              name,
              shownScore(measure, first.value, n),
              t(at(first.i)),
              shownScore(measure, last.value, n),
              t(at(last.i)),
            )
      }
      sub={t(words.trendSub)}
      unit={t(units[measure])}
      range={ranges[measure]}
      opens={(x) => {
        const span = data.periods.find((_, i) => xOf(i) === x)
        return span === undefined ? '/surveys/scores' : answersAt(search, span)
      }}
      series={[
        {
          name,
          points: places.map((i) => ({ x: xOf(i), y: drawn(measure, data.whole[i]?.score ?? notKnown) })),
        },
        { name: t(words.lowEnd), points: end('low') },
        { name: t(words.highEnd), points: end('high') },
      ]}
    />
  )
}

const notKnown = { known: false as const, because: words.scores }

function monthOf(day: string | undefined): string {
  return day?.slice(0, 7) ?? ''
}
