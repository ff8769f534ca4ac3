import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../words.ts'
import { api } from './surveys-api.ts'
import { sentences, words } from './words.ts'

export function LastNpsStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.list, { customerId, limit: 50 })
  if (data === undefined) return <Stat label={t(words.lastNps)} value="…" />
  const last = data.rows.find(({ nps }) => nps !== null)
  if (last === undefined || last.nps === null) return <Stat label={t(words.lastNps)} unknown={t(words.noAnswer)} />
  return (
    <Stat
      label={t(words.lastNps)}
      value={n.whole(last.nps)}
      to={`/customers/${customerId}?tab=voice&answer=${last.id}`}
      compare={t(sentences.answered, n.dayInHistory(dayIn(n.zone, last.answeredAt)), t(surveyCalled(last.survey)))}
    />
  )
}

function dayIn(zone: string, at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at))
}
