import { useMemo } from 'react'
import { useAsk } from '#web/api.ts'
import { Answer } from '#web/kit/Answer.tsx'
import { LineChart } from '#web/kit/LineChart.tsx'
import { useWords } from '#web/say.ts'
import { api } from './surveys-api.ts'
import { sentences, words } from './words.ts'

/** The score of two years, month by month; nothing where nobody was asked. Where the answers are older, of the two years that end with them. */
export function LoyaltyCard({ customerId }: { readonly customerId?: string }) {
  const { t, n } = useWords()
  const wish = { step: 'month', ...(customerId && { customerId }) } as const
  const today = useMemo(() => new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(new Date()), [n.zone])
  const lately = useAsk(api.loyalty, { ...twoYears(today), ...wish })
  const endedOn = lately.data?.total.n === 0 ? lately.data.lastOn : null
  const answer = useAsk(api.loyalty, { ...twoYears(endedOn ?? today), ...wish })
  return (
    <Answer of={answer} rows={4} empty={({ total }) => (total.n === 0 ? <span hidden /> : null)}>
      {({ spans, total }) => (
        <LineChart
          title={
            total.score === null
              ? t(words.npsByMonth)
              : endedOn === null
                ? t(sentences.nps, n.signed(Math.round(total.score)), total.n)
                : t(sentences.npsUntil, n.signed(Math.round(total.score)), total.n, n.day(endedOn))
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

/** The month of a day and the 23 before it. */
function twoYears(until: string): { from: string; until: string } {
  const [year = 0, month = 1] = until.split('-').map(Number)
  const from = new Date(Date.UTC(year - 2, month, 1)).toISOString().slice(0, 10)
  return { from, until }
}
