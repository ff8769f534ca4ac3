import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownForecast } from '../lifetime-api.ts'
import { words } from '../words.ts'

/** The three definitions, each under its own name, with of how many customers it is known. */
export function ValueStats({ forecast: { totals, currency } }: { readonly forecast: ShownForecast }) {
  const { t, n, locale } = useWords()
  const { soFar, profit, forecast, forecastProfit, expected } = totals
  const stats = [
    [words.soFar, soFar],
    [words.profit, profit],
    [words.forecast, forecast],
    [words.forecastProfit, forecastProfit],
  ] as const
  const range = expected.known
    ? t(
        words.purchasesRange,
        n.whole(Math.round(expected.expected)),
        n.whole(Math.floor(expected.low)),
        n.whole(Math.ceil(expected.high)),
      )
    : undefined
  return (
    <StatStrip>
      {stats.map(([label, sum]) => {
        if (!sum.known)
          return (
            <Stat
              key={label.en}
              label={t(label)}
              unknown={sum.because[locale]}
              {...(label === words.forecast && range !== undefined ? { compare: range } : {})}
            />
          )
        const of = t(words.ofCustomers, sum.customers, n.whole(sum.customers))
        const compare = label === words.forecast && range !== undefined ? `${of} · ${range}` : of
        return (
          <Stat key={label.en} label={t(label)} value={n.money({ amount: sum.amount, currency })} compare={compare} />
        )
      })}
    </StatStrip>
  )
}
