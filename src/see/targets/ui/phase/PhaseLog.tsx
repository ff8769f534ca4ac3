import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { conditionIn, phaseNames } from '../../words.ts'
import css from '../targets.module.css'
import { api } from '../targets-api.ts'
import { sentences, words } from '../words.ts'

/** Who confirmed which phase, and how the data stood then. */
export function PhaseLog({ times }: { readonly times: number }) {
  const { t, n } = useWords()
  const { data } = useAsk(api.phaseChanges, { limit: 50 }, { enabled: times > 0 })
  if (times === 0 || data === undefined) return null
  return (
    <details className={css.before}>
      <summary>{t(words.log)}</summary>
      <ul>
        {data.rows.map(({ number, phase, before, stood, note, authorName, at }) => (
          <li key={number}>
            {t(sentences.logged, t(phaseNames[before]), t(phaseNames[phase]), authorName ?? t(words.left), n.dayOf(at))}
            {note === '' ? null : ` · ${note}`}
            {stood.map((one) => (
              <p key={one.kind} className={css.quiet}>
                {t(conditionIn(one))}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
