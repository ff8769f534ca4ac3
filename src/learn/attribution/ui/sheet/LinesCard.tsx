import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords } from '#web/wording/say.ts'
import { gapNames, kindNames } from '../../words.ts'
import css from '../attribution.module.css'
import type { ShownSheet } from '../attribution-api.ts'
import { ContributionLine } from '../parts/ContributionLine.tsx'
import { partyName } from '../party.ts'
import { sentences, words } from './sheet-words.ts'

/** What was achieved together, line by line: the own part, those of others, the rule, the evidence, and what is not known. */
export function LinesCard({ sheet }: { readonly sheet: ShownSheet }) {
  const { t } = useWords()
  if (sheet.lines.length === 0) return <EmptyState title={t(words.none)} text={t(words.noneText)} />
  return (
    <Card
      title={t(words.lines)}
      sub={sheet.lines.some(({ gaps }) => gaps.length > 0) ? undefined : t(words.nothingUnknown)}
      flush
    >
      <ul className={css.lines}>
        {sheet.lines.map((line) => (
          <li key={line.outcomeId} className={css.line}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Line({ line }: { readonly line: ShownSheet['lines'][number] }) {
  const all = useWords()
  const { t, n } = all
  const {
    outcomeId,
    kind,
    customerName,
    happenedOn,
    currency,
    amount,
    own,
    others,
    rule,
    contributions,
    gaps,
    isClosed,
  } = line
  const money = (one: string) => n.money({ amount: one, currency })
  const shares = others.map((one) => `${partyName(one, all)} ${money(one.amount)}`)
  return (
    <>
      <div className={css.head}>
        <Go to={`/outcomes/${outcomeId}`}>{t(sentences.achieved, t(kindNames[kind]), customerName ?? '—')}</Go>
        <span className={css.value}>{t(sentences.ofTogether, money(own), money(amount))}</span>
      </div>
      <p className={css.quiet}>
        {[
          n.day(happenedOn),
          rule === null ? t(words.noRule) : t(sentences.rule, rule.name, n.whole(rule.number), n.day(rule.agreedOn)),
          isClosed ? '' : t(words.open),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {shares.length === 0 ? null : <p className={css.quiet}>{t(sentences.others, n.list(shares))}</p>}
      {contributions.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a version is never changed, so that the place tells it
        <ContributionLine key={at} contribution={one} />
      ))}
      {gaps.length === 0 ? null : (
        <div className={css.gaps}>
          <span className={css.quiet}>{t(words.unknown)}</span>
          {gaps.map((gap) => (
            <Pill key={gap} tone="watch">
              {t(gapNames[gap])}
            </Pill>
          ))}
        </div>
      )}
    </>
  )
}
