import { useSearch } from '#web/address.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { useWords } from '#web/wording/say.ts'
import { unitNames } from '../../words.ts'
import { customersAt } from '../retention-address.ts'
import { words } from '../words.ts'
import type { Shown } from './shown.ts'

/** When customers leave: the share of those who came so far. */
export function HazardChart({ data: { hazards, unit } }: Shown) {
  const { t } = useWords()
  const [search] = useSearch()
  if (hazards.length === 0) return null
  const rates = new Map(hazards.map(({ at, rate }) => [at, rate]))
  return (
    <LineChart
      title={t(words.hazards)}
      sub={t(words.hazardsSub)}
      basis={t(unitNames[unit])}
      kind="bar"
      unit="%"
      opens={(x) => customersAt(search, { which: 'left at', at: Number(x) })}
      series={[
        {
          name: t(words.hazard),
          points: Array.from({ length: hazards.at(-1)?.at ?? 0 }, (_, i) => {
            const rate = rates.get(i + 1) ?? 0
            return { x: String(i + 1), y: Math.round(rate * 100_000) / 1000 }
          }),
        },
      ]}
    />
  )
}
