import { useMemo } from 'react'
import { useAsk } from '#web/api.ts'
import { Answer } from '#web/kit/Answer.tsx'
import { LineChart } from '#web/kit/LineChart.tsx'
import { useWords } from '#web/say.ts'
import { api } from './surveys-api.ts'
import { sentences, words } from './words.ts'

/** The score of two years, month by month; nothing where nobody was asked. */
export function LoyaltyCard({ customerId }: { readonly customerId?: string }) {
  const { t, n } = useWords()
  const period = useMemo(() => twoYears(n.zone), [n.zone])
  const answer = useAsk(api.loyalty, { ...period, step: 'month', ...(customerId && { customerId }) })
  return (
    <Answer of={answer} rows={4} empty={({ total }) => (total.n === 0 ? <span hidden /> : null)}>
      {({ spans, total }) => (
        <LineChart
          title={
            total.score === null ? t(words.npsByMonth) : t(sentences.nps, n.signed(Math.round(total.score)), total.n)
          }
          sub={
            <>
              {total.low === null || total.high === null
                ? null
                : `${t(sentences.interval, n.signed(Math.round(total.low)), n.signed(Math.round(total.high)))} · `}
              {t(words.dedup)}
            </>
          }
          unit={t(words.points)}
          n={total.n}
          series={[{ name: t(words.npsByMonth), points: spans.map(({ from, score }) => ({ x: from, y: score })) }]}
        />
      )}
    </Answer>
  )
}

/** The present month and the 23 before it, as the workspace's calendar has them. */
function twoYears(zone: string): { from: string; until: string } {
  const until = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
  const [year = 0, month = 1] = until.split('-').map(Number)
  const from = new Date(Date.UTC(year - 2, month, 1)).toISOString().slice(0, 10)
  return { from, until }
}
