import { Sentence } from '#web/kit/said/Sentence.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownExplanation } from '../health-api.ts'
import { Moon } from '../Moon.tsx'
import css from './AlarmList.module.css'

/** The alarms that hold come before any figure: what is so, and what makes it end. */
export function AlarmList({ alarms }: { readonly alarms: ShownExplanation['alarms'] }) {
  const { t } = useWords()
  if (alarms.length === 0) return null
  return (
    <ul className={css.alarms}>
      {alarms.map(({ id, ceiling, said, ends }) => (
        <li key={id} className={css.alarm}>
          <Moon band={ceiling} />
          <span>
            <Sentence text={t(said)} />
            <small className={css.ends}>{t(ends)}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
