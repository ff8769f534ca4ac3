import { useAsk } from '#web/asking/api.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownKpi, type ShownReading } from '../kpis-api.ts'
import { knownValue, latestOf, written } from '../shown.ts'
import { sentences, words } from '../words.ts'

/** What it was, month by month for two years. */
export function HistoryCard({ kpi }: { readonly kpi: ShownKpi }) {
  const readings = useAsk(api.readings, { id: kpi.id, periods: 25 })
  return (
    <Answer of={readings}>
      {({ rows }) => <History kpi={kpi} reading={rows.find(({ id }) => id === kpi.id) ?? null} />}
    </Answer>
  )
}

function History({ kpi, reading }: { readonly kpi: ShownKpi; readonly reading: ShownReading | null }) {
  const { t, n, locale } = useWords()
  if (reading === null || reading.notMeasured !== null)
    return <Card title={t(words.notMeasured)}>{reading?.notMeasured?.[locale]}</Card>
  const { points } = reading
  const { latest } = latestOf(reading)
  const value = knownValue(latest)
  if (latest === null || value === null)
    return (
      <Card title={t(words.notKnown)}>
        {points.map(({ value: one }) => (one.known ? null : one.because[locale])).find(Boolean)}
      </Card>
    )
  const scale = kpi.unit === 'share' ? 100 : 1
  const began = points.findIndex(({ value: one }) => one.known)
  return (
    <LineChart
      title={t(
        sentences.inMonth,
        t(sentences.actOf, kpi.name, written(value, kpi, latest.currency, { n, t })),
        latest.name[locale],
      )}
      sub={t(words.perMonth)}
      unit={latest.currency ?? (kpi.unit === 'share' ? '%' : kpi.name)}
      series={[
        {
          name: kpi.name,
          points: points
            .slice(began)
            .map(({ to, value: one }) => ({ x: to.slice(0, 7), y: one.known ? Number(one.value) * scale : null })),
        },
      ]}
    />
  )
}
