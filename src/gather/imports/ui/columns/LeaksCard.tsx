import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownSuggestion } from '../imports-api.ts'
import css from './Mapping.module.css'
import { sentences, words } from './words.ts'

export function LeaksCard({ leaks }: Pick<ShownSuggestion, 'leaks'>) {
  const { t, locale } = useWords()
  if (leaks.length === 0) return null
  return (
    <Card title={t(words.leaks)} sub={t(words.leaksSub)}>
      <ul className={css.leaks}>
        {leaks.map(({ heading, because }) => (
          <li key={heading}>{t(sentences.leakOf, heading, because[locale])}</li>
        ))}
      </ul>
    </Card>
  )
}
