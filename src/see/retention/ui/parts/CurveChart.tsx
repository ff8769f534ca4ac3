import { useMemo } from 'react'
import { useSearch } from '#web/address.ts'
import type { ChartSeries } from '#web/kit/chart/chart-option.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { farthest, mostDrawn } from '../../contract.ts'
import { unitNames } from '../../words.ts'
import { customersAt } from '../retention-address.ts'
import type { ShownGroup } from '../retention-api.ts'
import { words } from '../words.ts'
import { drawnOf, type Shown } from './shown.ts'

/** The curve of those who are still there; with its interval where it is one alone. */
export function CurveChart({ data }: Shown) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const drawn = useMemo(() => drawnOf(data, mostDrawn), [data])
  const most = farthest[data.unit]
  const series = useMemo((): ChartSeries[] => {
    const line = (group: ShownGroup, of: (step: ShownGroup['steps'][number] | undefined) => number | null) =>
      pointsOf(group, most, of)
    const lines = drawn.map((group) => ({
      name: t(group.name),
      points: line(group, (step) => share(step === undefined ? 1 : step.survival)),
    }))
    const [only] = drawn
    if (drawn.length > 1 || only === undefined) return lines
    return [
      ...lines,
      { name: t(words.lowLine), isBound: true, points: line(only, (step) => share(step?.interval?.low)) },
      { name: t(words.highLine), isBound: true, points: line(only, (step) => share(step?.interval?.high)) },
    ]
  }, [drawn, most, t])
  return (
    <>
      <LineChart
        title={t(words.chart)}
        sub={t(words.chartSub)}
        kind="step"
        unit="%"
        basis={t(unitNames[data.unit])}
        range={[0, 100]}
        height={260}
        series={series}
        opens={(x) => customersAt(search, { which: 'at risk', at: Number(x) })}
      />
      {data.slices.length > mostDrawn ? <Note>{t(words.onlyLargest, n.whole(mostDrawn))}</Note> : null}
      {drawn.some(({ customers }) => customers < 30) ? <Note tone="watch">{t(words.few)}</Note> : null}
    </>
  )
}

/** A point for each unit as far as somebody was observed. */
function pointsOf(
  { steps, observedUntil }: ShownGroup,
  most: number,
  of: (step: ShownGroup['steps'][number] | undefined) => number | null,
) {
  let place = -1
  return Array.from({ length: Math.min(observedUntil, most) + 1 }, (_, at) => {
    if (steps[place + 1]?.at === at) place += 1
    return { x: String(at), y: of(steps[place]) }
  })
}

function share(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 100_000) / 1000
}
