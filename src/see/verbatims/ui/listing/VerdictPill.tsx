import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import { verdictNames } from '../../words.ts'
import css from '../verbatims.module.css'
import type { ShownVerbatim } from '../verbatims-api.ts'
import { words } from '../words.ts'
import { tones } from './tones.ts'

/** How a text is meant, or why that is not said. */
export function VerdictPill({ row }: { readonly row: ShownVerbatim }) {
  const { t } = useWords()
  if (row.isWithheld && row.correction === null) return <span className={css.quiet}>{t(words.withheld)}</span>
  if (row.verdict === null) return <span className={css.quiet}>{t(words.unread)}</span>
  return <Pill tone={tones[row.verdict]}>{t(verdictNames[row.verdict])}</Pill>
}
