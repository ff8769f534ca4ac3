import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { shownIn } from '../../asked/texts.ts'
import type { Comparison, Standing } from '../../comparing/comparison.ts'
import css from '../questionnaires.module.css'
import { otherNames, standingNames, words } from './one-words.ts'

const tones: Readonly<Record<Standing, PillTone>> = {
  same: 'thriving',
  askedOfOthers: 'watch',
  reworded: 'watch',
  otherAnswers: 'risk',
  added: 'accent',
  removed: 'plain',
}

/** What became of each question: whether its answers may be counted together with those before. */
export function ComparisonList({ comparison: { questions, others } }: { readonly comparison: Comparison }) {
  const { t, n, locale } = useWords()
  return (
    <>
      <ul className={css.list} aria-label={t(words.compared)}>
        {questions.map(({ key, standing, text, was }) => {
          const shown = shownIn(text, locale)
          const before = was === null ? '' : shownIn(was, locale).text
          return (
            <li key={key} className={css.item}>
              <span className={css.said}>
                <span lang={shown.locale}>{shown.text === '' ? key : shown.text}</span>
                {before === '' || before === shown.text ? null : (
                  <>
                    <br />
                    <del className={css.quiet}>{before}</del>
                  </>
                )}
              </span>
              <Pill tone={tones[standing]}>{t(standingNames[standing])}</Pill>
            </li>
          )
        })}
      </ul>
      {others.length === 0 ? null : (
        <p className={css.quiet}>
          {t(words.alsoChanged)} {n.list(others.map((one) => t(otherNames[one])))}
        </p>
      )}
      {questions.some(({ standing }) => standing === 'reworded' || standing === 'otherAnswers') ? (
        <Note tone="watch">{t(words.notTogether)}</Note>
      ) : null}
    </>
  )
}
