import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../attribution.module.css'
import type { ShownVersion } from '../attribution-api.ts'
import { words } from '../words.ts'
import { ContributionLine } from './ContributionLine.tsx'

/** Who did what, and by what it is seen. */
export function ContributionsCard({ contributions }: { readonly contributions: ShownVersion['contributions'] }) {
  const { t } = useWords()
  if (contributions.length === 0) return <Card title={t(words.contributions)}>{t(words.noContributions)}</Card>
  return (
    <Card title={t(words.contributions)} flush>
      <ul className={css.lines}>
        {contributions.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version is never changed, so that the place tells it
          <li key={at} className={css.line}>
            <ContributionLine contribution={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
