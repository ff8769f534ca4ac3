import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from './contracts-api.ts'
import { recurring, withoutAmount, yearlyValues } from './in-force.ts'
import { sentences, words } from './words.ts'

/** What the customer pays in a year, each currency by itself. */
export function YearlyValueStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.list, { customerId, limit: 200 })
  if (data === undefined) return <Stat label={t(words.yearlyValue)} value="…" />
  if (data.next !== null) return <Stat label={t(words.yearlyValue)} unknown={t(words.tooMany)} />
  const values = yearlyValues(data.rows)
  const unknown = withoutAmount(data.rows)
  if (values.length === 0) {
    const because =
      data.rows.length === 0 ? t(words.none) : unknown > 0 ? t(sentences.withoutAmount, unknown) : t(words.noneInForce)
    return <Stat label={t(words.yearlyValue)} unknown={because} />
  }
  const counted = t(sentences.contracts, recurring(data.rows).length)
  return (
    <Stat
      label={t(words.yearlyValue)}
      value={values.map((value) => n.money(value)).join(' + ')}
      to={`/customers/${customerId}?tab=contracts&of=value`}
      compare={unknown === 0 ? counted : `${counted} · ${t(sentences.withoutAmount, unknown)}`}
    />
  )
}
