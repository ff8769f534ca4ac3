import { useSearch } from '#web/address.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { useWords } from '#web/wording/say.ts'
import { customersAt } from '../retention-address.ts'
import { words } from '../words.ts'
import { lengthIn, type Shown } from './shown.ts'

/** How many are counted, when half have left, how long they stay on average, when most leave. */
export function StayStats({ data }: Shown) {
  const said = useWords()
  const { t, n, locale } = said
  const [search] = useSearch()
  const { whole, peak, unit } = data
  const length = (value: number) => lengthIn(said, unit, value)
  const between = (low: number | null, high: number | null) =>
    low === null
      ? undefined
      : high === null
        ? t(words.intervalOpen, length(low))
        : t(words.interval, length(low), length(high))
  return (
    <StatStrip>
      <Stat
        label={t(words.counted)}
        value={n.whole(whole.customers)}
        to={customersAt(search, { which: 'counted' })}
        compare={t(words.leftOf, n.whole(whole.left))}
      />
      {whole.median.known ? (
        <Stat
          label={t(words.median)}
          value={length(whole.median.value)}
          compare={between(whole.median.low, whole.median.high)}
        />
      ) : (
        <Stat label={t(words.median)} unknown={t(words.notReached)} compare={whole.median.because[locale]} />
      )}
      {whole.mean.known ? (
        <Stat
          label={t(words.mean, length(whole.mean.within))}
          value={length(whole.mean.value)}
          compare={between(whole.mean.low, whole.mean.high)}
        />
      ) : (
        <Stat label={t(words.meanPlain)} unknown={whole.mean.because[locale]} />
      )}
      {peak.known ? (
        <Stat
          label={t(words.peak)}
          value={length(peak.at)}
          to={customersAt(search, { which: 'left at', at: peak.at })}
          compare={t(words.peakOf, n.percent(peak.rate))}
        />
      ) : (
        <Stat label={t(words.peak)} unknown={peak.because[locale]} />
      )}
    </StatStrip>
  )
}
