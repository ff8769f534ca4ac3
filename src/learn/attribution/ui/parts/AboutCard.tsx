import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../attribution.module.css'
import type { ShownOutcome, ShownVersion } from '../attribution-api.ts'
import { sentences, words } from '../words.ts'

/** With whom, when, for which days, by which rule, and by what it is known. */
export function AboutCard({ outcome, version }: { readonly outcome: ShownOutcome; readonly version: ShownVersion }) {
  const { t, n } = useWords()
  const { customerId, customerName } = outcome
  const { rule, happenedOn, fromOn, untilOn, evidence } = version
  const lines: readonly (readonly [label: string, value: React.ReactNode])[] = [
    [t(words.customer), <Customer key="customer" id={customerId} name={customerName} />],
    [t(words.happenedOn), n.day(happenedOn)],
    [t(words.period), t(sentences.span, n.day(fromOn), n.day(untilOn))],
    [
      t(words.rule),
      rule === null
        ? t(words.noRule)
        : t(sentences.agreedOn, t(sentences.versionOf, rule.name, n.whole(rule.number)), n.day(rule.agreedOn)),
    ],
    [t(words.evidence), evidence],
  ]
  return (
    <Card title={t(words.outcome)}>
      <dl className={css.about}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}

function Customer({ id, name }: { readonly id: string | null; readonly name: string | null }) {
  const { t } = useWords()
  return id === null ? t(words.gone) : <Go to={`/customers/${id}`}>{name ?? ''}</Go>
}
