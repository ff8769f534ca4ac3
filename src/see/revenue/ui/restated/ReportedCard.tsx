import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../revenue.module.css'
import { restatedAddress } from '../revenue-address.ts'
import type { ShownRollForward } from '../revenue-api.ts'
import { words } from './words.ts'

/** Two truths: what was first reported of each month, and what is known of it now; and when the chosen month was reported. */
export function ReportedCard({ data, place }: { readonly data: ShownRollForward; readonly place: number }) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const [chosen, span] = [data.reported[place], data.periods[place]]
  if (span === undefined || data.reported.every((one) => one === null)) return null
  const restated = data.periods.flatMap((period, i) => {
    const one = data.reported[i]
    return one?.restated ? [{ period, at: one.at, currency: one.currency, ...one.restated }] : []
  })
  const money = (amount: string, currency = data.currency) => n.money({ amount, currency })
  const said = chosen
    ? chosen.restated === null
      ? t(words.asReported, t(span.name), n.dayOf(chosen.at))
      : null
    : t(words.notReported, t(span.name))
  return (
    <Card title={t(words.reported)} {...(said === null ? {} : { sub: said })}>
      {restated.length === 0 ? null : (
        <ul className={css.contracts}>
          {restated.toReversed().map(({ period, at, currency, first, now, customers }) => (
            <li key={period.to}>
              {t(words.restated, t(period.name), money(first, currency), n.dayOf(at), money(now))}
              {currency === data.currency ? (
                <>
                  {' · '}
                  <Go to={restatedAddress(search, period.to)}>{t(words.whoChanged, customers, n.whole(customers))}</Go>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
