import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import css from './lifetime.module.css'
import { api } from './lifetime-api.ts'
import { words } from './words.ts'

/** What one customer is worth, by each definition; shown where something was bought. */
export function CustomerCard({ customerId }: AboutCustomer) {
  const { t, n, locale } = useWords()
  const { data } = useAsk(api.ofCustomer, { id: customerId })
  const value = data?.value ?? null
  if (value === null) return null
  const { currency, soFar, profit, forecast, expected, alive } = value
  const money = (of: typeof soFar) => (of.known ? n.money({ amount: of.amount, currency }) : null)
  const lines = [
    [words.soFar, money(soFar), soFar],
    [words.profit, money(profit), profit],
    [words.cardForecast, money(forecast), forecast],
    [
      words.expected,
      expected.known
        ? t(words.range, n.number(expected.expected, 1), n.whole(expected.low), n.whole(expected.high))
        : null,
      expected,
    ],
    [words.alive, alive.known ? n.percent(alive.probability) : null, alive],
  ] as const
  return (
    <Card title={t(words.lifetime)} sub={t(words.madeOn, n.day(value.madeOn))}>
      <dl className={css.list}>
        {lines.map(([label, said, of]) => (
          <Line key={label.en} label={t(label)} said={said} because={of.known ? null : of.because[locale]} />
        ))}
      </dl>
    </Card>
  )
}

type LineProps = { readonly label: string; readonly said: string | null; readonly because: string | null }

function Line({ label, said, because }: LineProps) {
  const { t } = useWords()
  return (
    <>
      <dt>{label}</dt>
      <dd>{said ?? t(words.notKnown)}</dd>
      {because === null ? null : <dd className={css.unknown}>{because}</dd>}
    </>
  )
}
