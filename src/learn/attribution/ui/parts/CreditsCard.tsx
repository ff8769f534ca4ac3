import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { uncreditedNames } from '../../words.ts'
import css from '../attribution.module.css'
import type { ShownVersion } from '../attribution-api.ts'
import { partyName } from '../party.ts'
import { words } from '../words.ts'

/** Who is credited with how much: to the smallest unit it is the amount. */
export function CreditsCard({ version }: { readonly version: ShownVersion }) {
  const all = useWords()
  const { t, n } = all
  const { credits, currency, uncredited } = version
  return (
    <Card title={t(words.credits)} sub={t(words.remainder)} flush>
      <ul className={css.lines}>
        {uncredited === null ? null : <li className={css.line}>{t(uncreditedNames[uncredited])}</li>}
        {credits.map((credit) => (
          <li key={`${credit.departmentId} ${credit.memberId}`} className={css.line}>
            <div className={css.head}>
              <span>{partyName(credit, all)}</span>
              <span className={css.value}>{n.money({ amount: credit.amount, currency })}</span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
