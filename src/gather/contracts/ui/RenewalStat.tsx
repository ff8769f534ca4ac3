import { daysBetween } from '#maths/time/shift-date.ts'
import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from './contracts-api.ts'
import { nextRenewal } from './in-force.ts'
import { sentences, words } from './words.ts'

/** So many days ahead a day and its month could be those of another year. */
const yearlessUpTo = 300

/** On which day the next contract ends, and how many days are left until then. */
export function RenewalStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.list, { customerId, limit: 200 })
  if (data === undefined) return <Stat label={t(words.nextRenewal)} value="…" />
  const next = nextRenewal(data.rows)
  if (next === null) {
    const isOpen = data.rows.some(({ standing }) => standing === 'in force')
    const because = isOpen ? words.noEnd : data.rows.length === 0 ? words.none : words.noneInForce
    return <Stat label={t(words.nextRenewal)} unknown={t(because)} />
  }
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(Date.now())
  const left = daysBetween(today, next.on)
  const when = left <= 0 ? t(words.today) : t(sentences.left, n.days(left))
  return (
    <Stat
      label={t(words.nextRenewal)}
      to={`/customers/${customerId}?tab=contracts&of=renewal`}
      value={left > yearlessUpTo ? n.day(next.on) : n.dayShort(next.on)}
      compare={next.autoRenew ? `${when} · ${t(words.renews)}` : when}
    />
  )
}
