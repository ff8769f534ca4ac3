import { useMemo } from 'react'
import type { ChartSeries } from '#web/kit/chart/chart-option.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { modelTitles } from '../../words.ts'
import type { ShownForecast, ShownHoldOut } from '../lifetime-api.ts'
import { words } from '../words.ts'

/** What was bought after a day beside what would have been expected, week by week, with the range of the model that is used. */
export function HoldOutCard({ forecast: { holdOut } }: { readonly forecast: ShownForecast }) {
  const { t, n, locale } = useWords()
  const series = useMemo(() => seriesOf(holdOut, t), [holdOut, t])
  const [first] = holdOut.models
  return (
    <>
      {holdOut.customers === 0 ? null : (
        <LineChart
          title={t(words.holdOut)}
          sub={t(words.holdOutSub, n.day(holdOut.standingOn), n.whole(holdOut.customers), n.whole(holdOut.again))}
          unit={t(words.times)}
          basis={t(words.weeksBasis)}
          height={260}
          series={series}
        />
      )}
      {holdOut.chosen !== null || first === undefined || first.fit.known ? null : (
        <Note tone="watch">{t(words.holdOutUnknown, first.fit.because[locale])}</Note>
      )}
    </>
  )
}

function seriesOf({ actual, models, chosen }: ShownHoldOut, t: ReturnType<typeof useWords>['t']): ChartSeries[] {
  const line = (name: string, values: readonly number[], isBound = false): ChartSeries => ({
    name,
    isBound,
    points: values.map((value, i) => ({ x: String(i + 1), y: Math.round(value * 10) / 10 })),
  })
  const used = models.find(({ name }) => name === chosen)
  return [
    line(t(words.actual), actual),
    ...models
      .filter(({ weeks }) => weeks.length > 0)
      .map(({ name, weeks }) =>
        line(
          t(words.expectedBy, t(modelTitles[name])),
          weeks.map(({ expected }) => expected),
        ),
      ),
    ...(used === undefined
      ? []
      : [
          line(
            t(words.low),
            used.weeks.map(({ low }) => low),
            true,
          ),
          line(
            t(words.high),
            used.weeks.map(({ high }) => high),
            true,
          ),
        ]),
  ]
}
