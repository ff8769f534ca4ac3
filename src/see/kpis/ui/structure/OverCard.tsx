import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../kpis.module.css'
import type { ShownKpi } from '../kpis-api.ts'
import { sentences, words } from '../words.ts'

/** What redesigns ended; it keeps its history. */
export function OverCard({ kpis }: { readonly kpis: readonly ShownKpi[] }) {
  const { t, n } = useWords()
  if (kpis.length === 0) return null
  return (
    <Card title={t(words.over)} sub={t(words.overSub)} flush>
      <ul className={css.lines}>
        {kpis.map(({ id, name, usedUntil }) => (
          <li key={id} className={css.line}>
            <Go to={`/kpis/${id}`}>{name}</Go>
            <span className={css.quiet}>{usedUntil === null ? null : t(sentences.usedUntil, n.day(usedUntil))}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
