import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import type { AboutPlay } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../../../gather/surveys/words.ts'
import css from './follow-ups.module.css'
import { api } from './follow-ups-api.ts'
import { shownScore } from './shown-score.ts'
import { sentences, words } from './words.ts'

/** What was answered, read as it is on record now; of an answer that is gone nothing is told. */
export function AnswerOfPlay({ playId }: AboutPlay) {
  const all = useWords()
  const { t, n } = all
  const { data } = useAsk(api.answer, { id: playId })
  if (data === undefined) return null
  const { texts, isWithheld, personName, survey, answeredAt, responseId } = data
  const who = personName === null ? '' : `${personName} · `
  return (
    <section className={css.answer} aria-label={t(words.fromAnswer)}>
      <div className={css.meta}>
        <strong>{shownScore(data, all)}</strong>{' '}
        <Go to={`/surveys?answer=${responseId}`}>
          {t(sentences.answeredBy, who, t(surveyCalled(survey)), n.instantShort(answeredAt))}
        </Go>
      </div>
      {isWithheld ? <Note>{t(words.withheld)}</Note> : null}
      {texts.map(({ question, said }) => (
        <blockquote key={question} className={css.said}>
          {said}
        </blockquote>
      ))}
      {texts.length === 0 && !isWithheld ? <div className={css.meta}>{t(words.noWords)}</div> : null}
    </section>
  )
}
