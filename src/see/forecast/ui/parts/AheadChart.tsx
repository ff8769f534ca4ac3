import { useMemo } from 'react'
import { useSearch } from '#web/address.ts'
import type { ChartSeries } from '#web/kit/chart/chart-option.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { useWords } from '#web/wording/say.ts'
import { contractsAt } from '../forecast-address.ts'
import type { ShownOutlook, ShownSums } from '../forecast-api.ts'
import { words } from '../words.ts'
import type { Shown } from './shown.ts'

/** What is expected month by month with its range, what of it is agreed, and what the scenario says. */
export function AheadChart({ data }: Shown) {
  const { t } = useWords()
  const [search] = useSearch()
  const { months, base, scenario, currency } = data
  const series = useMemo((): ChartSeries[] => {
    const line = (of: ShownOutlook, amount: (sums: ShownSums) => string) =>
      of.months.map((sums, i) => ({ x: (months[i] ?? '').slice(0, 7), y: Number(amount(sums)) }))
    const told =
      scenario === null ? [] : [{ name: t(words.scenarioLine), points: line(scenario, (one) => one.expected) }]
    return [
      { name: t(words.expected), points: line(base, (one) => one.expected) },
      ...told,
      { name: t(words.byContract), points: line(base, (one) => one.contracted.amount) },
      { name: t(words.lowLine), isBound: true, points: line(base, (one) => one.low) },
      { name: t(words.highLine), isBound: true, points: line(base, (one) => one.high) },
    ]
  }, [months, base, scenario, t])
  return (
    <LineChart
      title={t(words.chart)}
      sub={t(words.chartSub)}
      unit={currency}
      height={260}
      series={series}
      opens={(x) => contractsAt(search, { line: 'counted', month: months.find((day) => day.startsWith(x)) })}
    />
  )
}
