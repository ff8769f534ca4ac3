import { Go } from '#web/kit/Go.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Step } from './import-standing.ts'
import css from './Steps.module.css'
import { words } from './screen-words.ts'

const steps = [
  { key: 'file', label: words.stepFile },
  { key: 'columns', label: words.stepColumns },
  { key: 'trial', label: words.stepTrial },
  { key: 'import', label: words.stepImport },
] as const

/** How far along the way from a file to records one is. */
export function Steps({ present, of }: { readonly present: Step; readonly of?: string }) {
  const { t } = useWords()
  const at = steps.findIndex(({ key }) => key === present)
  return (
    <ol className={css.steps} aria-label={t(words.steps)}>
      {steps.map(({ key, label }, place) => (
        <li key={key} className={css.step} data-done={place < at} {...(place === at ? { 'aria-current': 'step' } : {})}>
          <span className={css.number} aria-hidden="true">
            {place + 1}
          </span>
          {of !== undefined && place < at && (key === 'file' || key === 'columns') ? (
            <Go quiet to={`/imports/${of}?step=${key}`}>
              {t(label)}
            </Go>
          ) : (
            t(label)
          )}
        </li>
      ))}
    </ol>
  )
}
