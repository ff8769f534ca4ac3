import { useMemo } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { words as kit } from '#web/kit/words.ts'
import { useWords } from '#web/wording/say.ts'
import { answersAddress, monthWithin } from './answers-address.ts'
import { api } from './surveys-api.ts'
import { sentences, voiceNames, words } from './words.ts'

/** The score of two years, month by month; nothing where nobody was asked. Where the answers are older, of the two years that end with them. */
export function LoyaltyCard({ customerId }: { readonly customerId?: string }) {
  const { t, n } = useWords()
  const wish = { step: 'month', ...(customerId && { customerId }) } as const
  const today = useMemo(() => new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(new Date()), [n.zone])
  const lately = useAsk(api.loyalty, { ...twoYears(today), ...wish })
  const endedOn = lately.data?.total.n === 0 ? lately.data.lastOn : null
  const period = twoYears(endedOn ?? today)
  const answer = useAsk(api.loyalty, { ...period, ...wish })
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
              <Voices total={total} period={period} customerId={customerId} />
            </>
          }
          opens={(month) => answersAddress({ ...monthWithin(month, period), voice: 'all' }, customerId)}
          unit={t(words.points)}
          range={ends}
          series={[{ name: t(words.npsByMonth), points: fromTheFirst(spans) }]}
        />
      )}
    </Answer>
  )
}

type Days = { readonly from: string; readonly until: string }
type VoicesProps = {
  readonly total: Awaited<ReturnType<typeof api.loyalty>>['total']
  readonly period: Days
  readonly customerId: string | undefined
}

/** Who makes the score, each part opening its answers. */
function Voices({ total, period, customerId }: VoicesProps) {
  const { t, n } = useWords()
  const parts = [
    ['all', total.n],
    ['promoters', total.promoters],
    ['passives', total.passives],
    ['detractors', total.detractors],
  ] as const
  return parts.map(([voice, count]) => (
    <span key={voice}>
      {' · '}
      <Go to={answersAddress({ ...period, voice }, customerId)}>
        {t(kit.labelled, t(voiceNames[voice]), t(sentences.people, count, n.whole(count)))}
      </Go>
    </span>
  ))
}

const ends = [-100, 100] as const

/** Months before the first answer say nothing and are left away. */
function fromTheFirst(spans: readonly { readonly from: string; readonly score: number | null }[]) {
  const first = spans.findIndex(({ score }) => score !== null)
  return spans.slice(Math.max(0, first)).map(({ from, score }) => ({ x: from.slice(0, 7), y: score }))
}

/** The month of a day and the 23 before it. */
function twoYears(until: string): Days {
  const [year = 0, month = 1] = until.split('-').map(Number)
  const from = new Date(Date.UTC(year - 2, month, 1)).toISOString().slice(0, 10)
  return { from, until }
}
