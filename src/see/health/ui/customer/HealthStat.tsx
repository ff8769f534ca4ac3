import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { pointsReached } from '../../../scorecards/ui/live-score.ts'
import { bandWords } from '../band-words.ts'
import { api } from '../health-api.ts'
import { sentences, words } from '../words.ts'

export function HealthStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.explain, { id: customerId })
  if (data === undefined) return <Stat label={t(words.health)} value="…" />
  const to = `/customers/${customerId}`
  const score = data.reading?.score ?? null
  const band = data.reading?.band ?? null
  if (score === null)
    return band === null ? (
      <Stat label={t(words.health)} unknown={t(words.notKnown)} />
    ) : (
      <Stat label={t(words.health)} value={t(bandWords[band])} to={to} />
    )
  const change = data.scoreBefore === null ? null : pointsReached(score) - pointsReached(data.scoreBefore)
  const compare =
    change === null || data.since === null ? {} : { compare: t(sentences.change, n.signed(change), n.ago(data.since)) }
  const tone = change === null || change === 0 ? {} : { tone: change > 0 ? ('up' as const) : ('down' as const) }
  return <Stat label={t(words.health)} value={n.whole(pointsReached(score))} to={to} {...compare} {...tone} />
}
